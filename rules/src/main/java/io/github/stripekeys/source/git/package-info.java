/**
 * What git knows. A repository enters, and leave: which files of a working tree are read, and blobs that are in no file.
 * Nothing that the repository is configured to do is done.
 */
@NullMarked
package io.github.stripekeys.source.git;

import org.jspecify.annotations.NullMarked;
