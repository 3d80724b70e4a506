/** Ways of Stripe secrets through Java code. The files of a module enter, flows from source to sink leave. Values are followed back from sinks. */
@NullMarked
package io.github.stripekeys.detect.java.flow;

import org.jspecify.annotations.NullMarked;
