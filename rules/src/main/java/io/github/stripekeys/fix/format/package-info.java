/** What makes an edit of configuration safe: two texts enter; whether they differ only in one value leaves. */
@NullMarked
package io.github.stripekeys.fix.format;

import org.jspecify.annotations.NullMarked;
