/**
 * How a scan's result is written. A {@link io.github.stripekeys.scan.ScanResult} enters, the text of a report leaves;
 * {@link io.github.stripekeys.report.ReportFormat} lists the formats. A report is a function of the result: no clock, no
 * absolute path, the same bytes each time.
 */
@NullMarked
package io.github.stripekeys.report;

import org.jspecify.annotations.NullMarked;
