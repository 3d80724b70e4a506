package io.github.stripekeys.report.json;

import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.ScopePart;

/** What was scanned, as JSON. */
final class JsonScope {
    private JsonScope() {}

    static Json of(Scope scope) {
        return new Json()
                .with("mode", scope.mode().id())
                .with("root", scope.root())
                .with("commit", scope.commit())
                .with("modules", scope.modules())
                .with("modulesInReactor", scope.modulesInReactor())
                .with("base", scope.base())
                .with("project", project(scope.project()))
                .withAny("projects", scope.parts(), JsonScope::part);
    }

    private static Json project(ProjectIdentity project) {
        return new Json()
                .with("name", project.name())
                .with("version", project.version())
                .with("branch", project.branch())
                .with("commitDate", project.commitDate())
                .with("remote", project.remote())
                .with("job", project.job());
    }

    private static Json part(ScopePart part) {
        Json counts = new Json();
        for (Severity severity : Severity.values()) {
            counts.with(severity.id(), part.count(severity));
        }
        return new Json()
                .with("name", part.name())
                .with("outcome", part.outcome().id())
                .with("files", part.files())
                .with("counts", counts)
                .with("commit", part.commit())
                .with("project", project(part.project()));
    }
}
