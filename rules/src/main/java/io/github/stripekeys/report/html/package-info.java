/** The HTML report. */
@NullMarked
package io.github.stripekeys.report.html;

import org.jspecify.annotations.NullMarked;
