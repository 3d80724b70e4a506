/**
 * A file as text: its decoding, lines and regions, the comments beside a line, and the lines to show. Bytes
 * enter, a {@link io.github.stripekeys.text.Document} leaves.
 */
@NullMarked
package io.github.stripekeys.text;

import org.jspecify.annotations.NullMarked;
