/** What a Stripe credential is: its kinds, how their texts are built, and what only looks like one. Text enters, credentials leave. Knows nothing of files. */
@NullMarked
package io.github.stripekeys.credential;

import org.jspecify.annotations.NullMarked;
