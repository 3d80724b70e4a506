package io.github.stripekeys.scan;

import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.change.Push;
import io.github.stripekeys.source.git.change.TreeDiff;
import io.github.stripekeys.source.tree.FileSetRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scan of all that a push brings, in whatever commit, of which it keeps the credentials that what it is based on does not hold. A
 * credential that a later commit of the push removes again is in the repository all the same once the push is taken.
 *
 * @param context with what the project has accepted at the base
 */
public record PushScan(ScanContext context, ScanListener listener) {
    /** Versions of files are read one by one: what was beside which is not asked. */
    private static final Source NO_NEIGHBOURS = reader -> new ReadStatistics(0, 0, SkipCounts.NONE, List.of());

    /**
     * Scans what is new, and then, only if that holds credentials, the base.
     *
     * @param base what the push is based on
     * @param tree which files are in scope
     * @throws IOException if git cannot say what is new
     */
    public ScanResult of(Push push, TreeDiff base, FileSetRequest tree, Progress progress) throws IOException {
        ScanResult all = new Scan(context, listener).run(push.blobs(tree, progress), NO_NEIGHBOURS);
        ScanResult found = all.with(oneForEachPlace(all.findings()));
        if (found.findings().isEmpty()) {
            return found;
        }
        ScanResult before = new Scan(context.with(Policy.NONE), dropped -> {}).run(base.baseTree(), NO_NEIGHBOURS);
        return new HeldCredentials(before, context.policy().baseline()).without(found);
    }

    /** A file may have many versions with the same credential. */
    private static List<Finding> oneForEachPlace(List<Finding> findings) {
        Map<String, Finding> byPlace = new LinkedHashMap<>();
        findings.forEach(finding -> byPlace.putIfAbsent(
                finding.fingerprint() + " " + finding.location().displayPath(), finding));
        return List.copyOf(byPlace.values());
    }
}
