package io.github.stripekeys.report.content;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import java.util.ArrayList;
import java.util.List;

/** One line about what was scanned. */
public record ScanFact(String name, String value) {
    /** What a reviewer has to know to trust the verdict. */
    public static List<ScanFact> of(ScanResult result) {
        List<ScanFact> facts = new ArrayList<>(ProjectText.of(result.scope()).facts());
        facts.addAll(scope(result.scope()));
        facts.addAll(stats(result.stats()));
        facts.add(new ScanFact(
                "Build fails at",
                result.failOn() == FailOn.NEVER ? "never" : result.failOn().id() + " or higher"));
        facts.add(new ScanFact("Scanned by", "stripe-keys " + result.toolVersion()));
        facts.add(new ScanFact("Run", result.runId()));
        return facts;
    }

    /** The same in one line, without what only explains a doubt. */
    public static String line(ScanResult result) {
        Scope scope = result.scope();
        return ReportText.count(result.stats().files(), scope.mode().noun())
                + " ("
                + ReportText.size(result.stats().bytes()) + ") in "
                + modules(scope)
                + (scope.commit() == null ? "" : " at commit " + ProvenanceText.shortId(scope.commit())) + ". "
                + ReportText.skipped(result.stats().skipped()) + ".";
    }

    private static List<ScanFact> scope(Scope scope) {
        String left = scope.modules() < scope.modulesInReactor() ? "; the others were not scanned" : "";
        return List.of(
                new ScanFact("Scope", mode(scope.mode())),
                new ScanFact("Folder", scope.root().equals(".") ? "the project's root" : scope.root()),
                new ScanFact("Commit", commit(scope)),
                new ScanFact("Modules", scope.modules() + " of " + scope.modulesInReactor() + left));
    }

    private static String modules(Scope scope) {
        return scope.modules() == scope.modulesInReactor()
                ? ReportText.count(scope.modules(), "module")
                : scope.modules() + " of " + ReportText.count(scope.modulesInReactor(), "module");
    }

    private static List<ScanFact> stats(Stats stats) {
        return List.of(
                new ScanFact("Files", ReportText.number(stats.files()) + ", " + ReportText.size(stats.bytes())),
                new ScanFact("Skipped", ReportText.skipped(stats.skipped())),
                new ScanFact("Placeholders ignored", ReportText.number(stats.placeholders())),
                new ScanFact("Java files parsed", ReportText.number(stats.parsedJavaFiles())),
                new ScanFact("Decoded strings", ReportText.number(stats.decoded())));
    }

    private static String commit(Scope scope) {
        if (scope.commit() != null) {
            return scope.commit();
        }
        return scope.mode() == Scope.Mode.MERGED ? "see each project" : "not a Git repository";
    }

    private static String mode(Scope.Mode mode) {
        return switch (mode) {
            case MERGED -> "the reports of several projects";
            case TREE -> "working tree (history not scanned)";
            case SINCE -> "only what is new since the base commit";
            case STAGED -> "staged changes only";
            case HISTORY -> "full history, all refs";
            case DEPENDENCIES -> "the libraries that the build uses (its own files not scanned)";
        };
    }
}
