package io.github.stripekeys.project;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.change.Committed;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Tells which findings are in files that the commit that is checked out has as they were scanned. */
record CommittedFindings(Path top, Committed committed) {
    /** The result of a working tree, with this told of each finding; the same if git cannot tell. */
    static ScanResult in(ProjectRoot root, ScanResult result) {
        return result.findings().isEmpty()
                ? result
                : root.checkout().map(checkout -> in(checkout, result)).orElse(result);
    }

    private static ScanResult in(Checkout checkout, ScanResult result) {
        try {
            CommittedFindings files = new CommittedFindings(checkout.top(), Committed.in(checkout));
            return result.with(result.findings().stream().map(files::told).toList());
        } catch (IOException e) {
            return result;
        }
    }

    private Finding told(Finding finding) {
        return isCommitted(finding) ? finding.with(finding.past().committed()) : finding;
    }

    private boolean isCommitted(Finding finding) {
        try {
            return finding.status() != Status.FIXED && committed.has(PathName.resolve(top, finding.path()));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
