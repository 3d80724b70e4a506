/** What is new: the difference of two trees, and the commit that a change is compared with. */
@NullMarked
package io.github.stripekeys.source.git.change;

import org.jspecify.annotations.NullMarked;
