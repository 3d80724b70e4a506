/** Constants that Java code passes to Stripe's library. */
@NullMarked
package io.github.stripekeys.java.sink;

import org.jspecify.annotations.NullMarked;
