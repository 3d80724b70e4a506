/** Ways of Stripe secrets through an application, as far as no syntax tree is needed: what a secret is called, what a template prints. */
@NullMarked
package io.github.stripekeys.detect.flow;

import org.jspecify.annotations.NullMarked;
