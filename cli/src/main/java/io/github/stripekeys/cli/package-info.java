/** The command line: every goal of the Maven plugin as a command, with the same parameters under the same names. */
@NullMarked
package io.github.stripekeys.cli;

import org.jspecify.annotations.NullMarked;
