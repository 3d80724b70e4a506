/** Who can see a place. A path, its surroundings and what a build says of folders enter; an audience and the reason for it leave. */
@NullMarked
package io.github.stripekeys.exposure;

import org.jspecify.annotations.NullMarked;
