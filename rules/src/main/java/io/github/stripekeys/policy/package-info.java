/**
 * What is accepted. Findings enter and leave, those that the project has accepted marked as such. Says which of the rest fail
 * the build. {@code policy.file} knows how a project writes down what it accepts.
 */
@NullMarked
package io.github.stripekeys.policy;

import org.jspecify.annotations.NullMarked;
