package io.github.stripekeys.project;

import io.github.stripekeys.fix.Fix;
import io.github.stripekeys.fix.FixPlan;
import io.github.stripekeys.report.console.ConsoleLog;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.change.Committed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Moves the credentials that a scan finds out of the files, or says what it would do.
 *
 * @param isWritten whether files are changed; if not, only the plan is shown
 * @param takesUncommitted whether files are changed that git could not bring back
 */
public record ProjectFix(ProjectScan scan, ConsoleLog log, boolean isWritten, boolean takesUncommitted) {
    /**
     * Scans, shows the plan, and carries it out if that is asked for.
     *
     * @return what is still open, for the end of a failing build; empty if nothing is
     * @throws ScanException if the scan cannot run, or a file cannot be written
     */
    public Optional<BuildFailure> run() throws ScanException {
        ProjectRoot root = scan.root();
        ScanResult result = scan.look(scan.policyFiles().read());
        FixPlan plan = FixPlan.of(root.base(), result.findings(), root.salt(), mayEdit(root), scan.javaFiles());
        plan.fixes().forEach(this::show);
        long planned =
                plan.fixes().stream().filter(Fix.Planned.class::isInstance).count();
        long refused = plan.fixes().size() - planned;
        if (isWritten) {
            write(root, plan);
        }
        log.info("Fix: %s %s, %d left to you"
                .formatted(Summary.count(planned, "place"), isWritten ? "fixed" : "can be fixed", refused));
        if (planned > 0) {
            explain(plan);
        }
        return remaining(planned, refused);
    }

    private void write(ProjectRoot root, FixPlan plan) throws ScanException {
        try {
            plan.write();
            new EnvironmentExample(root.base().resolve(".env.example")).add(plan.variables());
        } catch (IOException e) {
            throw new ScanException("Not all files could be written: " + e.getMessage(), e);
        }
    }

    private void show(Fix fix) {
        Finding finding = fix.finding();
        String place = VisibleText.of(finding.place());
        if (fix instanceof Fix.Planned planned) {
            log.info("%s %s → %s".formatted(place, finding.prefix() + "…", planned.summary()));
        } else if (fix instanceof Fix.Refused refused) {
            log.warn(
                    "%s %s not changed: %s".formatted(place, finding.prefix() + "…", VisibleText.of(refused.reason())));
        }
    }

    private void explain(FixPlan plan) {
        if (!plan.variables().isEmpty()) {
            log.info("Set where the program runs: " + String.join(", ", plan.variables()));
        }
        if (isWritten) {
            log.info(
                    "The old credentials still work, and are in the history: rotate each one in the Stripe Dashboard, store the new"
                            + " one in the variable, deploy, then expire the old one.");
        } else {
            log.info("Nothing was changed. To change the files: -Dstripe-keys.fix.write");
        }
    }

    private Optional<BuildFailure> remaining(long planned, long refused) {
        long open = isWritten ? refused : planned + refused;
        return open == 0
                ? Optional.empty()
                : Optional.of(new BuildFailure(
                        Outcome.FINDINGS,
                        Summary.count(open, "finding") + " still open"
                                + (isWritten || planned == 0
                                        ? ""
                                        : "; -Dstripe-keys.fix.write fixes " + planned + " of them")));
    }

    private Predicate<Path> mayEdit(ProjectRoot root) throws ScanException {
        Optional<Checkout> checkout = root.checkout();
        if (takesUncommitted || checkout.isEmpty()) {
            return file -> takesUncommitted;
        }
        try {
            return Committed.in(checkout.get())::has;
        } catch (IOException e) {
            throw new ScanException("git could not say which files are committed: " + e.getMessage(), e);
        }
    }
}
