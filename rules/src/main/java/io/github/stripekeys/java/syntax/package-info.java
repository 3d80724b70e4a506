/** JavaParser behind one door: syntax trees of the files of a module, their symbols, types and annotations. */
@NullMarked
package io.github.stripekeys.java.syntax;

import org.jspecify.annotations.NullMarked;
