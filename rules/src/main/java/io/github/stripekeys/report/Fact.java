package io.github.stripekeys.report;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line about what was scanned. */
record Fact(String name, String value) {
    /** What a reviewer has to know to trust the verdict. */
    static List<Fact> of(ScanResult result) {
        List<Fact> facts = new ArrayList<>(scope(result.scope()));
        facts.addAll(stats(result.stats()));
        facts.add(new Fact(
                "Fails the build",
                result.failOn() == FailOn.NEVER
                        ? "never"
                        : "from severity " + result.failOn().id()));
        facts.add(new Fact("Scanned by", "stripe-keys " + result.toolVersion()));
        return facts;
    }

    /** The same in one line, without what only explains a doubt. */
    static String line(ScanResult result) {
        Scope scope = result.scope();
        return Words.count(result.stats().files(), "file") + ", "
                + Words.size(result.stats().bytes()) + ", "
                + scope.modules() + " of " + Words.count(scope.modulesInReactor(), "module")
                + (scope.commit() == null ? "" : ", at commit " + Provenance.shortId(scope.commit())) + "; "
                + number(result.stats().skipped()) + " skipped on purpose, "
                + Words.count(result.stats().placeholders(), "placeholder") + " not counted";
    }

    private static List<Fact> scope(Scope scope) {
        String left = scope.modules() < scope.modulesInReactor() ? "; the others were not looked at" : "";
        return List.of(
                new Fact("Mode", mode(scope.mode())),
                new Fact("Folder", scope.root().equals(".") ? "the whole project" : scope.root()),
                new Fact("Commit", commit(scope)),
                new Fact("Modules", scope.modules() + " of " + scope.modulesInReactor() + left));
    }

    private static List<Fact> stats(Stats stats) {
        return List.of(
                new Fact("Files", number(stats.files()) + ", " + Words.size(stats.bytes())),
                new Fact("Skipped on purpose", number(stats.skipped()) + " (excluded, ignored, build folders, links)"),
                new Fact("Placeholders", number(stats.placeholders()) + " (shaped like a key, known not to be one)"),
                new Fact("Java files parsed", number(stats.parsedJavaFiles())),
                new Fact("Decoded texts", number(stats.decoded())));
    }

    private static String commit(Scope scope) {
        if (scope.commit() != null) {
            return scope.commit();
        }
        return scope.mode() == Scope.Mode.MERGED ? "each project has its own" : "none: not under version control";
    }

    private static String mode(Scope.Mode mode) {
        return switch (mode) {
            case MERGED -> "the reports of several projects";
            case TREE -> "every file of the working tree; not the history";
            case SINCE -> "what the working tree adds to a base; not what the base holds already";
            case STAGED -> "what is staged; not what the last commit holds already";
            case HISTORY -> "every version of every file that a ref leads to";
        };
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
