/**
 * String literals of languages that are not parsed. Text enters; tokens leave, and the texts that neighbouring
 * literals and constants of the same file make together.
 */
@NullMarked
package io.github.stripekeys.decode.literal;

import org.jspecify.annotations.NullMarked;
