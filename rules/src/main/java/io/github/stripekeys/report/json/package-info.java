/** The JSON report, written and read. */
@NullMarked
package io.github.stripekeys.report.json;

import org.jspecify.annotations.NullMarked;
