package io.github.stripekeys.report;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.Suppressions;
import io.github.stripekeys.policy.file.SuppressionFile;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Files in a folder, and what a scan of them says. */
record ScannedProject(Path folder) {
    static final String SUPPRESSIONS = ".stripe-keys/suppressions.yml";

    /** Writes a file, with its tokens filled in. */
    ScannedProject write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Tokens.fill(text));
        return this;
    }

    ScanResult scan(LocalDate today, int threads) throws IOException {
        Scope scope = new Scope(Scope.Mode.TREE, ".", null, 1, 1);
        Policy policy = new Policy(Baseline.NONE, suppressions(today), false, today);
        ScanContext context = new ScanContext(
                "test", scope, FailOn.MEDIUM, ReadOptions.ALL, Salt.DEFAULT, Layout.UNKNOWN, policy, Coverage.ALL);
        FileSetRequest tree =
                FileSetRequest.of(folder, new ReadOptions(Globs.NONE, Globs.NONE, true, threads, Long.MAX_VALUE));
        return new Scan(context, dropped -> {}).run(new TreeSource(tree, new Progress()));
    }

    private Suppressions suppressions(LocalDate today) throws IOException {
        Path file = folder.resolve(SUPPRESSIONS);
        return Files.exists(file)
                ? SuppressionFile.read(SUPPRESSIONS, Files.readString(file), today)
                : Suppressions.NONE;
    }
}
