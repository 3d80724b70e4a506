/** Where Maven begins and ends: parameters come in, and a failed or a passed build goes out. */
@NullMarked
package io.github.stripekeys.maven;

import org.jspecify.annotations.NullMarked;
