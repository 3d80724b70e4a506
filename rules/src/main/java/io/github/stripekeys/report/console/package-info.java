/** What a person reads while a scan runs, line by line. Prints nothing itself: a build tool or a command line takes the lines. */
@NullMarked
package io.github.stripekeys.report.console;

import org.jspecify.annotations.NullMarked;
