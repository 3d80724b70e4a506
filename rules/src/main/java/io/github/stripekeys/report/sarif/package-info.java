/** The SARIF report (OASIS, SARIF 2.1.0). */
@NullMarked
package io.github.stripekeys.report.sarif;

import org.jspecify.annotations.NullMarked;
