/** A result as test cases, for the many tools that show those of JUnit. */
@NullMarked
package io.github.stripekeys.report.junit;

import org.jspecify.annotations.NullMarked;
