/** What makes an edit of Java code safe: a program and an edited program enter, the reason against it leaves, if there is one. */
@NullMarked
package io.github.stripekeys.java.edit;

import org.jspecify.annotations.NullMarked;
