package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of several projects whose results were merged, be there findings in it or not.
 *
 * @param name its folder in the paths of the merged result
 * @param commit the full id of the commit that is checked out, or null where there is none
 * @param files how many files were scanned
 * @param open how many open findings of each severity it has
 */
public record ScopePart(
        String name,
        ProjectIdentity project,
        @Nullable String commit,
        Outcome outcome,
        long files,
        Map<Severity, Long> open) {
    public ScopePart {
        name = Redaction.of(name);
        commit = Redaction.ofNullable(commit);
        Map<Severity, Long> counts = open;
        open = Arrays.stream(Severity.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), severity -> counts.getOrDefault(severity, 0L)));
    }

    /** The part that a project of this name is, or the parts that it is merged of, below its name. */
    public static List<ScopePart> of(String name, ScanResult result) {
        List<ScopePart> own = result.scope().parts();
        return own.isEmpty()
                ? List.of(new ScopePart(
                        name,
                        result.scope().project(),
                        result.scope().commit(),
                        result.outcome(),
                        result.stats().files(),
                        Arrays.stream(Severity.values()).collect(Collectors.toMap(Function.identity(), result::count))))
                : own.stream().map(part -> part.below(name)).toList();
    }

    private ScopePart below(String folder) {
        return new ScopePart(folder + "/" + name, project, commit, outcome, files, open);
    }

    /** The open findings of a severity. */
    public long count(Severity severity) {
        return open.getOrDefault(severity, 0L);
    }
}
