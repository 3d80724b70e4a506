/** What CI services show beside the code. */
@NullMarked
package io.github.stripekeys.report.ci;

import org.jspecify.annotations.NullMarked;
