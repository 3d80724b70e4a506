/** What is scanned. A source enters as configuration, blobs leave: a path and bytes. Knows nothing of credentials. */
@NullMarked
package io.github.stripekeys.source;

import org.jspecify.annotations.NullMarked;
