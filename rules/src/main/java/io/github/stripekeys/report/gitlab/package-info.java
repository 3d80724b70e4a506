/** GitLab's secret detection report. */
@NullMarked
package io.github.stripekeys.report.gitlab;

import org.jspecify.annotations.NullMarked;
