package io.github.stripekeys.project;

import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.SuppressionRule;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.SmallFile;
import io.github.stripekeys.source.git.change.TreeDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a change does to the gate that it has to pass: what it accepts, which counts only once it is merged, and how the scan is run.
 *
 * @param before what the project accepts at the base
 * @param now what the change would have it accept
 */
record GateChanges(PolicyFiles files, Policy before, Policy now, TreeDiff difference) {
    /** Files of a build that may set parameters of ours. */
    private static final Pattern BUILD = Pattern.compile("(?:.*/)?pom\\.xml|\\.mvn/(?:maven|jvm)\\.config");

    private static final String PARAMETER = "stripe-keys.";

    /** A note for each, with its line. */
    List<Problem> notes() throws IOException {
        List<Problem> notes = new ArrayList<>();
        addBaseline(notes);
        addSuppressions(notes);
        for (String path : difference.paths()) {
            if (BUILD.matcher(path).matches() && !difference.isGone(path)) {
                addParameters(path, notes);
            }
        }
        return notes;
    }

    private void addBaseline(List<Problem> notes) throws IOException {
        Set<Baseline.Entry> added = new HashSet<>(now.baseline().entries());
        before.baseline().entries().forEach(added::remove);
        if (!added.isEmpty()) {
            List<String> lines = lines(files.baseline());
            for (Baseline.Entry entry : added.stream().sorted().toList()) {
                int line = lineWith(lines, entry.fingerprint(), entry.path());
                notes.add(note(
                        files.baselineName(),
                        line,
                        "this change adds %s at %s to the baseline, which counts once it is merged"
                                .formatted(entry.rule().id(), entry.path())));
            }
        }
    }

    private void addSuppressions(List<Problem> notes) {
        Set<String> known = new HashSet<>();
        before.suppressions().allowances().forEach(rule -> known.add(content(rule)));
        for (SuppressionRule rule : now.suppressions().allowances()) {
            if (!known.contains(content(rule))) {
                notes.add(note(
                        files.suppressionsName(),
                        rule.terms().line(),
                        "this change suppresses %s (owner %s), which counts once it is merged"
                                .formatted(rule.subject(), rule.terms().owner())));
            }
        }
    }

    private static String content(SuppressionRule rule) {
        return String.join(
                "\n",
                rule.subject(),
                rule.terms().owner(),
                rule.terms().reason(),
                rule.terms().expires().toString());
    }

    private void addParameters(String path, List<Problem> notes) throws IOException {
        Set<String> known =
                new HashSet<>(difference.baseText(path).orElse("").lines().toList());
        List<String> lines = lines(PathName.resolve(files.base(), path));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(PARAMETER) && !known.contains(lines.get(i))) {
                notes.add(note(path, i + 1, "this change sets a parameter of the scan that judges it"));
            }
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return SmallFile.read(file).lines().toList();
    }

    private static int lineWith(List<String> lines, String fingerprint, String path) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(fingerprint) && lines.get(i).contains(path)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Problem note(String path, int line, String message) {
        return new Problem(path, Problem.Kind.GATE_CHANGED, message, line);
    }
}
