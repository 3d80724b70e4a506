/** What files of settings and descriptions of a build say, and in which line, read by the parsers of their formats. */
@NullMarked
package io.github.stripekeys.settings;

import org.jspecify.annotations.NullMarked;
