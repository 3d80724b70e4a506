/**
 * Where programs and configurations pass credentials to Stripe: the table of entry points, and how to find their
 * calls without a syntax tree.
 */
@NullMarked
package io.github.stripekeys.sink;

import org.jspecify.annotations.NullMarked;
