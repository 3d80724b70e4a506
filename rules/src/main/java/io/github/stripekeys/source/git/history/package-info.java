/** Blobs of a repository's history, and which commit and author brought a line. */
@NullMarked
package io.github.stripekeys.source.git.history;

import org.jspecify.annotations.NullMarked;
