/**
 * Moves credentials out of files. Findings enter, edits of byte ranges or refusals leave. What an edit writes is taken from
 * {@code remedy}; a file is changed only if the result is proven to be what was meant.
 */
@NullMarked
package io.github.stripekeys.fix;

import org.jspecify.annotations.NullMarked;
