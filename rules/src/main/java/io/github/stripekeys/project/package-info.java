/**
 * What belongs to a project, whatever builds it: where it keeps its policy, what users can ask for, which of its files are in
 * scope, and what follows from a result. A build tool or a command line brings a {@link io.github.stripekeys.project.BuildModel}
 * and a {@link io.github.stripekeys.project.ScanRequest}, and runs a {@link io.github.stripekeys.project.ProjectScan}.
 */
@NullMarked
package io.github.stripekeys.project;

import org.jspecify.annotations.NullMarked;
