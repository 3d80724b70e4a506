/** What is packed in what a source gives. Blobs enter, blobs leave: those that are no archive as they are, the rest entry by entry, within bounds. Knows nothing of credentials. */
@NullMarked
package io.github.stripekeys.source.archive;

import org.jspecify.annotations.NullMarked;
