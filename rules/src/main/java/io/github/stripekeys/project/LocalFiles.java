package io.github.stripekeys.project;

import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.history.PathVersions;
import io.github.stripekeys.source.git.worktree.WorkTree;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that only one machine has: ignored by git and not tracked, such as the {@code .env} of a developer. What stands in them
 * is nothing that others could find, unless a commit has held it: it fails no build, is in no baseline, and nothing about it is stale.
 */
final class LocalFiles {
    private final Optional<Checkout> checkout;
    private final Optional<WorkTree> tree;
    private final Map<String, Boolean> known = new HashMap<>();

    LocalFiles(Optional<Checkout> checkout) {
        this.checkout = checkout;
        this.tree = checkout.map(WorkTree::of);
    }

    /** Whether a place, as reports name it, is in such a file. */
    synchronized boolean have(String place) {
        return tree.isPresent()
                && known.computeIfAbsent(Location.parse(place).path(), path -> isLocal(tree.get(), path));
    }

    private boolean isLocal(WorkTree work, String path) {
        try {
            Path top = checkout.orElseThrow().top();
            Path file = PathName.resolve(top, path).normalize();
            return file.startsWith(top) && work.isLocal(file);
        } catch (InvalidPathException | IllegalStateException e) {
            return false;
        }
    }

    /** The result, with what only this machine has and no commit of its file has held as information. */
    ScanResult lowered(ScanResult result, ScanContext context) {
        List<Finding> local = result.findings().stream()
                .filter(finding -> finding.isOpen() && !finding.location().isArtifact())
                .filter(finding -> have(finding.location().displayPath()))
                .toList();
        if (local.isEmpty()) {
            return result;
        }
        Set<String> held = result.findings().stream()
                .filter(finding -> !finding.location().isArtifact() && finding.status() != Status.FIXED)
                .filter(finding -> !have(finding.location().displayPath()))
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        Set<String> published =
                Stream.concat(held.stream(), committed(local, context).stream()).collect(Collectors.toSet());
        return result.with(result.findings().stream()
                .map(finding -> local.contains(finding) ? lowered(finding, published) : finding)
                .toList());
    }

    private static Finding lowered(Finding finding, Set<String> published) {
        return published.contains(finding.fingerprint())
                ? finding.saying("git ignores the file now, but a commit has held this")
                : finding.with(Severity.INFO)
                        .saying("on this machine only: git ignores the file, and no commit has held this");
    }

    /** The credentials that commits have held at the paths of these findings. */
    private Set<String> committed(List<Finding> local, ScanContext context) {
        List<String> paths = local.stream().map(Finding::path).distinct().toList();
        Git git = new Git(checkout.orElseThrow().top());
        try {
            ScanResult versions = new Scan(context.with(Policy.NONE), dropped -> {}).run(PathVersions.of(git, paths));
            return versions.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        } catch (IOException e) {
            return local.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        }
    }
}
