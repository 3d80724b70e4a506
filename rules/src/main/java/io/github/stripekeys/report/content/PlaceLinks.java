package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.ScopePart;
import io.github.stripekeys.text.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the places of a result are seen in a browser: the lines of files that the scanned commit has as they were scanned.
 *
 * @param scope what was scanned
 */
public record PlaceLinks(Scope scope) {
    /** The line that a finding is in; null where nothing can show it. */
    public @Nullable String of(Finding finding) {
        boolean isThere = finding.past().isCommitted() && finding.location().entry() == null;
        return isThere ? address(finding.path(), finding.region().startLine()) : null;
    }

    /** The line of a step of a finding's trace; of the same file, as other files may be changed. */
    public @Nullable String of(Finding finding, Step step) {
        return finding.past().isCommitted() && step.path().equals(finding.path())
                ? address(step.path(), step.line())
                : null;
    }

    /** The commit that brought a finding; null where nothing can show it. */
    public @Nullable String commit(Finding finding) {
        return Optional.ofNullable(finding.past().firstSeen())
                .flatMap(first -> Forge.commit(owner(finding.path()).remote(), first.commit()))
                .orElse(null);
    }

    private @Nullable String address(String path, int line) {
        @Nullable String commit = part(path).map(ScopePart::commit).orElse(scope.commit());
        return Forge.address(owner(path).remote(), commit, own(path), line).orElse(null);
    }

    /** The project that a path is of. */
    private ProjectIdentity owner(String path) {
        return part(path).map(ScopePart::project).orElse(scope.project());
    }

    /** A path as its project has it. */
    private String own(String path) {
        return part(path).map(part -> path.substring(part.name().length() + 1)).orElse(path);
    }

    private Optional<ScopePart> part(String path) {
        return scope.parts().stream()
                .filter(part -> path.startsWith(part.name() + "/"))
                .findFirst();
    }
}
