/**
 * What is accepted, in files. The texts of a project's baseline and suppressions enter, what they stand for
 * leaves; the baseline's also the other way.
 */
@NullMarked
package io.github.stripekeys.policy.file;

import org.jspecify.annotations.NullMarked;
