/**
 * What stands behind encoded or divided text. A {@link io.github.stripekeys.detect.disguise.View} of a file's text enters,
 * views of what it stands for leave; each knows where it came from. Disguises lie over one another, so views are
 * looked at again.
 */
@NullMarked
package io.github.stripekeys.detect.disguise;

import org.jspecify.annotations.NullMarked;
