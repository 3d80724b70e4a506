package io.github.stripekeys.maven;

import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * A plugin or an extension of a build.
 *
 * @param use what it is
 * @param dependencies what the project adds to what it uses by itself
 * @param repositories where it is looked for
 */
record BuildTool(Artifact artifact, String use, List<Dependency> dependencies, List<RemoteRepository> repositories) {}
