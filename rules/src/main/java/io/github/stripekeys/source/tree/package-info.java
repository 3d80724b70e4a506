/** Blobs of the file system: which files of a tree are read, and how. */
@NullMarked
package io.github.stripekeys.source.tree;

import org.jspecify.annotations.NullMarked;
