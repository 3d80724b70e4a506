package io.github.stripekeys.report.sarif;

import io.github.stripekeys.report.content.RelativeUri;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.report.json.Json;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which repository, and which state of it, paths are of ({@code versionControlProvenance}, section 3.14.13). */
final class SarifProvenance {
    private SarifProvenance() {}

    /** One of each repository that is known; the projects of a merged result have one each. */
    static List<Json> of(Scope scope) {
        Stream<Json> own = details(scope.project(), scope.commit(), "");
        return Stream.concat(
                        own,
                        scope.parts().stream()
                                .flatMap(part -> details(part.project(), part.commit(), part.name() + "/")))
                .toList();
    }

    private static Stream<Json> details(ProjectIdentity project, @Nullable String commit, String folder) {
        if (project.remote() == null) {
            return Stream.empty();
        }
        Json details = new Json().with("repositoryUri", project.remote());
        if (commit != null) {
            details.with("revisionId", commit);
        }
        if (project.branch() != null) {
            details.with("branch", VisibleText.of(project.branch()));
        }
        Json root = new Json();
        if (!folder.isEmpty()) {
            root.with("uri", RelativeUri.of(folder));
        }
        return Stream.of(details.with("mappedTo", root.with("uriBaseId", Sarif.ROOT)));
    }
}
