/** The Markdown report. */
@NullMarked
package io.github.stripekeys.report.markdown;

import org.jspecify.annotations.NullMarked;
