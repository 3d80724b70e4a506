package io.github.stripekeys.project;

import io.github.stripekeys.fix.Dotenv;
import io.github.stripekeys.fix.Fix;
import io.github.stripekeys.fix.FixPlan;
import io.github.stripekeys.fix.FixScope;
import io.github.stripekeys.report.console.ConsoleLog;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.AtomicFile;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.change.Committed;
import io.github.stripekeys.source.git.worktree.WorkTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Moves the credentials that a scan finds out of the files, or says what it would do. */
public record ProjectFix(ProjectScan scan, ConsoleLog log, FixOptions options) {
    /**
     * Scans, shows the plan, and carries it out if that is asked for.
     *
     * @return what is still open, for the end of a failing build; empty if nothing is
     * @throws ScanException if the scan cannot run, or a file cannot be written
     */
    public Optional<BuildFailure> run() throws ScanException {
        ProjectRoot root = scan.root();
        Optional<Dotenv> dotenv = options.fillsDotenv() ? Optional.of(dotenv(root)) : Optional.empty();
        ScanResult result = scan.look(scan.policyFiles().read());
        FixScope scope = new FixScope(root.base(), root.salt(), mayEdit(root), scan::sources);
        FixPlan plan = FixPlan.of(scope, result.findings());
        plan.fixes().forEach(this::show);
        long planned =
                plan.fixes().stream().filter(Fix.Planned.class::isInstance).count();
        long refused = plan.fixes().size() - planned;
        if (options.writes()) {
            write(root, plan, dotenv);
        }
        log.info("Fix: %s %s, %s left to you"
                .formatted(Summary.count(planned, "place"), options.writes() ? "fixed" : "can be fixed", refused));
        if (planned > 0) {
            explain(plan);
        }
        return remaining(planned, refused).or(() -> gaps(result));
    }

    private void write(ProjectRoot root, FixPlan plan, Optional<Dotenv> dotenv) throws ScanException {
        Optional<Path> workFolder = root.checkout().map(Checkout::gitFolder);
        try {
            if (workFolder.isPresent()) {
                for (Path unfinished : AtomicFile.unfinished(workFolder.get())) {
                    Files.deleteIfExists(unfinished);
                }
            }
            List<String> moved = dotenv.isPresent() ? plan.fill(dotenv.get()) : List.of();
            plan.write(workFolder);
            new EnvironmentExample(root.base().resolve(".env.example")).add(plan.variables());
            if (!moved.isEmpty()) {
                log.info("Test-mode values are now in .env, which git ignores: " + String.join(", ", moved));
            }
        } catch (IOException e) {
            throw new ScanException("Not all files could be written: " + e.getMessage(), e);
        }
    }

    private void show(Fix fix) {
        Finding finding = fix.finding();
        String place = VisibleText.of(finding.place());
        if (fix instanceof Fix.Planned planned) {
            log.info("%s %s → %s".formatted(place, finding.prefix(), VisibleText.of(planned.summary())));
        } else if (fix instanceof Fix.Refused refused) {
            log.warn("%s %s not changed: %s".formatted(place, finding.prefix(), VisibleText.of(refused.reason())));
        }
    }

    private void explain(FixPlan plan) {
        if (!plan.variables().isEmpty()) {
            log.info("Set where the program runs: " + String.join(", ", plan.variables()));
        }
        if (options.writes()) {
            log.info("The old credentials still work, and are in the history: rotate each one in the Stripe Dashboard,"
                    + " store the new one in the variable, deploy, then expire the old one.");
        } else {
            log.info("Nothing was changed. To change the files: -Dstripe-keys.fix.write");
        }
    }

    private Optional<BuildFailure> remaining(long planned, long refused) {
        long open = options.writes() ? refused : planned + refused;
        return open == 0
                ? Optional.empty()
                : Optional.of(new BuildFailure(
                        Outcome.FINDINGS,
                        Summary.count(open, "finding") + " still open"
                                + (options.writes() || planned == 0
                                        ? ""
                                        : "; -Dstripe-keys.fix.write fixes " + planned + " of them")));
    }

    /** What could not be read may have credentials too. */
    private Optional<BuildFailure> gaps(ScanResult result) {
        List<Problem> gaps =
                result.problems().stream().filter(Problem::leavesGap).toList();
        gaps.forEach(gap -> log.warn(VisibleText.of((gap.path() == null ? "" : gap.path() + ": ") + gap.message())));
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(new BuildFailure(
                        Outcome.INCOMPLETE,
                        "The scan is incomplete: " + Summary.count(gaps.size(), "item") + " could not be scanned"));
    }

    private Predicate<Path> mayEdit(ProjectRoot root) throws ScanException {
        Optional<Checkout> checkout = root.checkout();
        if (options.takesUncommitted() || checkout.isEmpty()) {
            return file -> options.takesUncommitted();
        }
        try {
            return Committed.in(checkout.get())::has;
        } catch (IOException e) {
            throw new ScanException("git could not say which files are committed: " + e.getMessage(), e);
        }
    }

    /** The file for values of test-mode credentials, which no commit may get. */
    private static Dotenv dotenv(ProjectRoot root) throws ScanException {
        Path file = root.base().resolve(".env");
        boolean isLocal = root.checkout()
                .map(WorkTree::of)
                .filter(tree -> tree.isLocal(file))
                .isPresent();
        if (!isLocal) {
            throw new ScanException(
                    "stripe-keys.fix.dotenv needs a .env that git ignores and does not track: add it to .gitignore");
        }
        return new Dotenv(file);
    }
}
