package io.github.stripekeys.maven;

import io.github.stripekeys.project.Dependency;
import io.github.stripekeys.source.Problem;
import java.util.List;

/**
 * What modules use.
 *
 * @param dependencies each file once
 * @param gaps what they use too, and cannot be had
 */
record Libraries(List<Dependency> dependencies, List<Problem> gaps) {}
