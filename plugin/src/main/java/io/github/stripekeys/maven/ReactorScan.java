package io.github.stripekeys.maven;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanRequest;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Checkout;
import io.github.stripekeys.source.FolderRules;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.Tree;
import io.github.stripekeys.source.TreeSource;
import io.github.stripekeys.source.git.History;
import io.github.stripekeys.source.git.WorkTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Scans what this execution is for and the build has not scanned yet: modules, and what has been packaged. Brings the build's
 * report up to date.
 */
record ReactorScan(Reactor reactor, Settings settings, String version, Console console, JobLog jobLog) {
    /** The result of this execution, which is on disk. */
    ScanResult run(Ledger ledger) throws MojoExecutionException {
        Part wanted = settings.git().isOn() ? reactor.whole() : reactor.part(settings);
        Part part = ledger.claim(wanted, settings);
        if (part.isEmpty()) {
            console.alreadyScanned();
            return nothing();
        }
        Timed timed = scan(part);
        console.show(timed.result());
        report(ledger, part, timed.result());
        console.conclude(timed.result(), settings, timed.elapsed());
        return timed.result();
    }

    /** The result for all that this execution is for, whatever the build has scanned; nothing is claimed or written. */
    ScanResult look() throws MojoExecutionException {
        return scan(reactor.part(settings)).result();
    }

    private record Timed(ScanResult result, Duration elapsed) {}

    private void report(Ledger ledger, Part part, ScanResult result) throws MojoExecutionException {
        try {
            ReportFolder reports = new ReportFolder(settings.outputDirectory());
            ledger.keep(part, settings, result, all -> {
                reports.write(all, settings.formats());
                tellJob(all);
            });
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** A log that cannot be written must not hide what was found. */
    private void tellJob(ScanResult all) {
        try {
            jobLog.tell(all);
        } catch (IOException e) {
            console.warn("The CI service could not be told: " + e);
        }
    }

    private Timed scan(Part part) throws MojoExecutionException {
        Progress progress = new Progress();
        try (ProgressLog log = ProgressLog.of(reactor.session(), progress, console)) {
            ScanRequest request = new ScanRequest(
                    version, scope(part.modules().size()), settings.failOn(), settings.archives(), salt());
            ScanResult result =
                    settings.git().isOn() ? repository(request, progress) : modules(request, part, progress);
            return new Timed(result, log.elapsed());
        } catch (IllegalStateException e) {
            throw new MojoExecutionException("The scan could not run: " + e.getMessage(), e);
        }
    }

    private ScanResult modules(ScanRequest request, Part part, Progress progress) throws MojoExecutionException {
        if (History.isBare(reactor.executionRoot())) {
            throw new MojoExecutionException(
                    reactor.executionRoot() + " is a bare repository, without files to scan: use stripe-keys:history");
        }
        Source files = new TreeSource(tree(part, reactor.foreign()), rules(), progress);
        ScanResult result = new Scan(request, console::dropped).of(files, neighbours());
        boolean isAll = reactor.size() == part.modules().size();
        return isAll ? ScanResults.orNothing(result) : result;
    }

    /** What git knows below the folder that Maven was started in, be it in a module or not. */
    private ScanResult repository(ScanRequest request, Progress progress) throws MojoExecutionException {
        Tree tree = tree(new Part(List.of(reactor.executionRoot()), List.of()), Set.of());
        try {
            return settings.git().run(request, console::dropped, tree, neighbours(), progress);
        } catch (IOException e) {
            throw new MojoExecutionException("The scan could not run: " + e.getMessage(), e);
        }
    }

    private Source neighbours() {
        return new TreeSource(tree(reactor.whole(), reactor.foreign()), rules(), new Progress());
    }

    private FolderRules.OfTree rules() {
        return checkout().<FolderRules.OfTree>map(WorkTree::of).orElse(FolderRules.OfTree.WITHOUT);
    }

    private Tree tree(Part part, Set<Path> foreignModules) {
        Set<Path> foreign = new HashSet<>(foreignModules);
        foreign.add(settings.outputDirectory());
        return new Tree(
                base(),
                part.modules(),
                foreign,
                reactor.outputs(),
                part.artifacts(),
                reactor.executionRoot(),
                settings.includes(),
                settings.excludes(),
                settings.threads(),
                settings.maxFileSize());
    }

    private Scope scope(int modules) {
        String root = base().relativize(reactor.executionRoot()).toString().replace('\\', '/');
        return new Scope(
                settings.git().mode(),
                root.isEmpty() ? "." : root,
                checkout().flatMap(Checkout::commit).orElse(null),
                modules,
                reactor.size());
    }

    private ScanResult nothing() {
        return new ScanResult(version, settings.failOn(), scope(0), Stats.NONE, List.of(), List.of());
    }

    /** What reported paths are relative to. */
    private Path base() {
        return checkout().map(Checkout::top).orElse(reactor.executionRoot());
    }

    private Optional<Checkout> checkout() {
        return Checkout.around(reactor.executionRoot());
    }

    private Salt salt() throws MojoExecutionException {
        Path file = base().resolve(".stripe-keys").resolve("salt");
        try {
            return Files.exists(file) ? new Salt(Files.readString(file)) : Salt.DEFAULT;
        } catch (IOException e) {
            throw new MojoExecutionException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
