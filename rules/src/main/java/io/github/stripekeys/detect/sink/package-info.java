/** Where programs and configurations hand credentials to Stripe: the one table of it, and the ways to see it without a syntax tree. */
@NullMarked
package io.github.stripekeys.detect.sink;

import org.jspecify.annotations.NullMarked;
