package io.github.stripekeys.report.json;

import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.ScopePart;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what was scanned. */
final class ScopeReader {
    private ScopeReader() {}

    static Scope scope(JsonFields scope) {
        return new Scope(
                scope.constant("mode", Scope.Mode.values(), Scope.Mode::id),
                scope.text("root"),
                scope.textOrNull("commit"),
                scope.number("modules"),
                scope.number("modulesInReactor"),
                scope.textIfThere("base"),
                scope.fieldsOrNone("project").map(ScopeReader::project).orElse(ProjectIdentity.UNKNOWN),
                scope.listIfThere("projects", element -> part(JsonFields.of(element))));
    }

    private static ProjectIdentity project(JsonFields project) {
        return new ProjectIdentity(
                project.textIfThere("name"),
                project.textIfThere("version"),
                project.textIfThere("branch"),
                project.textIfThere("commitDate"),
                project.textIfThere("remote"),
                project.textIfThere("job"));
    }

    private static ScopePart part(JsonFields part) {
        JsonFields counts = part.fields("counts");
        return new ScopePart(
                part.text("name"),
                part.fieldsOrNone("project").map(ScopeReader::project).orElse(ProjectIdentity.UNKNOWN),
                part.textIfThere("commit"),
                part.constant("outcome", Outcome.values(), Outcome::id),
                part.count("files"),
                Arrays.stream(Severity.values())
                        .collect(Collectors.toMap(Function.identity(), severity -> counts.count(severity.id()))));
    }
}
