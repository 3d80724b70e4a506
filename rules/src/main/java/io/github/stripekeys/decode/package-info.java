/**
 * What stands behind encoded or divided text. A {@link io.github.stripekeys.decode.View} of a file's text
 * enters, views of what it stands for leave; each maps its offsets back to the text. Encodings may be nested, so
 * views are decoded again.
 */
@NullMarked
package io.github.stripekeys.decode;

import org.jspecify.annotations.NullMarked;
