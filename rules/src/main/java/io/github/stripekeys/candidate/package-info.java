/** What detectors yield: a credential at a place, or what code does with one, not yet judged. */
@NullMarked
package io.github.stripekeys.candidate;

import org.jspecify.annotations.NullMarked;
