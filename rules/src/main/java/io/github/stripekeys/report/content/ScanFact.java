package io.github.stripekeys.report.content;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line about what was scanned. */
public record ScanFact(String name, String value) {
    /** What a reviewer has to know to trust the verdict. */
    public static List<ScanFact> of(ScanResult result) {
        List<ScanFact> facts = new ArrayList<>(scope(result.scope()));
        facts.addAll(stats(result.stats()));
        facts.add(new ScanFact(
                "Fails the build",
                result.failOn() == FailOn.NEVER
                        ? "never"
                        : "from severity " + result.failOn().id()));
        facts.add(new ScanFact("Scanned by", "stripe-keys " + result.toolVersion()));
        return facts;
    }

    /** The same in one line, without what only explains a doubt. */
    public static String line(ScanResult result) {
        Scope scope = result.scope();
        return ReportText.count(result.stats().files(), "file") + ", "
                + ReportText.size(result.stats().bytes()) + ", "
                + scope.modules() + " of " + ReportText.count(scope.modulesInReactor(), "module")
                + (scope.commit() == null ? "" : ", at commit " + ProvenanceText.shortId(scope.commit())) + "; "
                + number(result.stats().skipped()) + " skipped on purpose, "
                + ReportText.count(result.stats().placeholders(), "placeholder") + " not counted";
    }

    private static List<ScanFact> scope(Scope scope) {
        String left = scope.modules() < scope.modulesInReactor() ? "; the others were not looked at" : "";
        return List.of(
                new ScanFact("Mode", mode(scope.mode())),
                new ScanFact("Folder", scope.root().equals(".") ? "the whole project" : scope.root()),
                new ScanFact("Commit", commit(scope)),
                new ScanFact("Modules", scope.modules() + " of " + scope.modulesInReactor() + left));
    }

    private static List<ScanFact> stats(Stats stats) {
        return List.of(
                new ScanFact("Files", number(stats.files()) + ", " + ReportText.size(stats.bytes())),
                new ScanFact(
                        "Skipped on purpose", number(stats.skipped()) + " (excluded, ignored, build folders, links)"),
                new ScanFact(
                        "Placeholders", number(stats.placeholders()) + " (shaped like a key, known not to be one)"),
                new ScanFact("Java files parsed", number(stats.parsedJavaFiles())),
                new ScanFact("Decoded texts", number(stats.decoded())));
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
