/** What reports say, before any format: cards, verdict, facts and their words. */
@NullMarked
package io.github.stripekeys.report.content;

import org.jspecify.annotations.NullMarked;
