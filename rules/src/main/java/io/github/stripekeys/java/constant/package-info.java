/** Constant folding for Java. A syntax tree enters, the strings that its expressions evaluate to leave. */
@NullMarked
package io.github.stripekeys.java.constant;

import org.jspecify.annotations.NullMarked;
