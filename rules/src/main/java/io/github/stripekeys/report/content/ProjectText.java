package io.github.stripekeys.report.content;

import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.ScopePart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which project a report is about, in words.
 *
 * @param commit that is checked out, or null
 * @param parts how many projects were merged; 0 if it is one
 */
public record ProjectText(ProjectIdentity project, @Nullable String commit, int parts) {
    public static ProjectText of(Scope scope) {
        return new ProjectText(scope.project(), scope.commit(), scope.parts().size());
    }

    public static ProjectText of(ScopePart part) {
        return new ProjectText(part.project(), part.commit(), 0);
    }

    /** Such as {@code shop 1.0.0}; the name of the repository if the project has none; empty if nothing says. */
    public String title() {
        if (parts > 0) {
            return ReportText.count(parts, "project");
        }
        String name = Optional.ofNullable(project.name()).or(this::repository).orElse("");
        String version = project.version();
        return name.isEmpty() || version == null ? name : name + " " + version;
    }

    /** Such as {@code main @ 4e4a67f366, 2026-11-28}; empty without a commit. */
    public String state() {
        @Nullable String date = project.commitDate();
        String made = commit == null
                ? ""
                : "@ " + ProvenanceText.shortId(commit) + (date == null ? "" : ", " + ProvenanceText.day(date));
        return Stream.of(Optional.ofNullable(project.branch()).orElse(""), made)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The address of the repository without what all have, such as {@code github.com/example/shop}; empty without one. */
    public String remote() {
        return Optional.ofNullable(project.remote())
                .map(remote -> remote.replaceFirst("^https://", ""))
                .orElse("");
    }

    /** All of it in a line, for formats without links. */
    public String line() {
        return Stream.of(title(), state(), remote())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The same line by line, as facts. */
    List<ScanFact> facts() {
        return Stream.of(
                        fact("Project", title()),
                        fact("Branch", project.branch()),
                        fact("Committed", project.commitDate()),
                        fact("Repository", project.remote()),
                        fact("CI job", project.job()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ScanFact> fact(String name, @Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty()).map(text -> new ScanFact(name, text));
    }

    private Optional<String> repository() {
        return Optional.ofNullable(project.remote()).map(remote -> remote.substring(remote.lastIndexOf('/') + 1));
    }
}
