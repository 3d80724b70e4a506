/** Who can see a place. A path and its surroundings enter, an audience and the reason for it leave. */
@NullMarked
package io.github.stripekeys.exposure;

import org.jspecify.annotations.NullMarked;
