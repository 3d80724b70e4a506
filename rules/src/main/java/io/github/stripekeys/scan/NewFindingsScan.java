package io.github.stripekeys.scan;

import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.change.TreeDiff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A scan that only goes one way: of what differs from a base it keeps the credentials that are new there. A credential is new if
 * the base holds it nowhere, however disguised, or only where fewer people see it; and, so that this scan and one of the whole tree
 * say the same after the change is merged, if the base's baseline has accepted it at other places that it has not left.
 *
 * @param context with what the project has accepted at the base
 * @param proposed what the change would have the project accept; what its baseline has and the change takes away is fixed
 */
public record NewFindingsScan(ScanContext context, Policy proposed, ScanListener listener) {
    /** A scan of a change that accepts what its base accepts. */
    public NewFindingsScan(ScanContext context, ScanListener listener) {
        this(context, context.policy(), listener);
    }

    /**
     * Scans what is new, and then, only if that holds credentials, the base.
     *
     * @param added what is new
     * @param neighbours see {@link Scan#run(Source, Source)}
     */
    public ScanResult of(Source added, Source neighbours, TreeDiff difference) throws IOException {
        Set<String> read = ConcurrentHashMap.newKeySet();
        ScanContext changed = context.with(changedPlaces(difference, read));
        ScanResult all = new Scan(changed, listener).run(noting(added, read), neighbours);
        ScanResult found = all.with(all.scope().withBase(difference.base()));
        ScanResult left = found.findings().isEmpty() ? found : withoutHeld(found, difference);
        List<Finding> told = new ArrayList<>(left.findings());
        if (!found.hasGaps()) {
            proposed.withFixed(found.findings(), changed.coverage()).stream()
                    .filter(finding -> finding.status() == Status.FIXED)
                    .forEach(told::add);
        }
        return left.with(told, left.problems());
    }

    private ScanResult withoutHeld(ScanResult found, TreeDiff difference) throws IOException {
        ScanResult left = held(difference.baseVersions()).without(found);
        return left.findings().isEmpty() ? left : withGaps(found, difference);
    }

    /** What a change has looked at: where it changed something, or took it away. */
    private Coverage changedPlaces(TreeDiff difference, Set<String> read) {
        Set<String> paths = difference.paths();
        boolean isWorkTree = context.scope().mode() != Scope.Mode.STAGED;
        return place -> {
            String path = Location.parse(place).path();
            return context.coverage().includes(place)
                    && (paths.contains(path) || read.contains(path) || (isWorkTree && difference.isGone(path)));
        };
    }

    private static Source noting(Source source, Set<String> read) {
        return reader -> source.read(new BlobReader() {
            @Override
            public boolean wants(byte[] bytes, int length) {
                return reader.wants(bytes, length);
            }

            @Override
            public void read(Blob blob) {
                read.add(blob.location().path());
                reader.read(blob);
            }
        });
    }

    private HeldCredentials held(Source base) {
        return new HeldCredentials(
                new Scan(context.with(Policy.NONE), dropped -> {}).run(base),
                context.policy().baseline());
    }

    /**
     * What the base holds. Where its credentials are is asked first, which takes a fraction of a scan; how they reach others only if
     * something depends on it: if one is new only because of that, or what is found is no credential.
     */
    private HeldCredentials base(ScanResult found, TreeDiff difference) throws IOException {
        if (found.findings().stream().allMatch(finding -> finding.length() > 0)) {
            HeldCredentials places = new HeldCredentials(
                    new Scan(context.with(Policy.NONE), dropped -> {}).findCredentials(difference.baseTree()),
                    context.policy().baseline());
            if (places.without(found).findings().stream().noneMatch(places::holds)) {
                return places;
            }
        }
        return held(difference.baseTree());
    }

    /** Says also what of the base could not be read: there may be what is reported as new. */
    private ScanResult withGaps(ScanResult found, TreeDiff difference) throws IOException {
        HeldCredentials base = base(found, difference);
        ScanResult left = base.without(found);
        if (left.findings().isEmpty()) {
            return left;
        }
        List<Problem> problems = new ArrayList<>(left.problems());
        base.result().problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
                .map(problem -> new Problem(problem.path(), problem.kind(), "at the base: " + problem.message()))
                .forEach(problems::add);
        return left.with(left.findings(), problems);
    }
}
