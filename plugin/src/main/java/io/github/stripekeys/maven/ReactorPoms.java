package io.github.stripekeys.maven;

import java.io.File;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/**
 * Finds the POMs of modules that are not selected, so that it is known what they use although nobody has installed them.
 *
 * @param first what Maven knows of the workspace itself, or null
 * @param poms of all modules
 */
record ReactorPoms(@Nullable WorkspaceReader first, Map<String, File> poms) implements WorkspaceReader {
    /** The repository session of a build, with those of all its modules. */
    static RepositorySystemSession added(MavenSession session) {
        RepositorySystemSession given = session.getRepositorySession();
        @Nullable Collection<MavenProject> all = session.getAllProjects();
        if (all == null || all.size() == session.getProjects().size()) {
            return given;
        }
        Map<String, File> poms = new HashMap<>();
        for (MavenProject module : all) {
            if (module.getFile() != null) {
                poms.put(key(module.getGroupId(), module.getArtifactId(), module.getVersion()), module.getFile());
            }
        }
        return new DefaultRepositorySystemSession(given)
                .setWorkspaceReader(new ReactorPoms(given.getWorkspaceReader(), poms));
    }

    private static String key(String group, String artifact, String version) {
        return group + ":" + artifact + ":" + version;
    }

    @Override
    public WorkspaceRepository getRepository() {
        return first == null ? new WorkspaceRepository("reactor") : first.getRepository();
    }

    @Override
    public @Nullable File findArtifact(Artifact artifact) {
        @Nullable File known = first == null ? null : first.findArtifact(artifact);
        return known != null || !artifact.getExtension().equals("pom")
                ? known
                : poms.get(key(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion()));
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return first == null ? List.of() : first.findVersions(artifact);
    }
}
