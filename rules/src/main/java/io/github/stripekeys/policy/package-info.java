/** What is accepted. Says which findings fail the build. */
@NullMarked
package io.github.stripekeys.policy;

import org.jspecify.annotations.NullMarked;
