/** Whether a blob is worth decoding, from its bytes alone. Almost every blob ends here. */
@NullMarked
package io.github.stripekeys.prefilter;

import org.jspecify.annotations.NullMarked;
