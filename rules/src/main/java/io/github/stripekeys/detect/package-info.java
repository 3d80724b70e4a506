/** How credentials are seen. Blobs enter, candidates leave: this credential, there, found that way. Bytes are searched first; almost every blob ends there. */
@NullMarked
package io.github.stripekeys.detect;

import org.jspecify.annotations.NullMarked;
