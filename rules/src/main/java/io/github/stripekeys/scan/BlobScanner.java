package io.github.stripekeys.scan;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.WindowedDetection;
import io.github.stripekeys.decode.Decoders;
import io.github.stripekeys.decode.NeedleSearch;
import io.github.stripekeys.detect.CrossFileConstants;
import io.github.stripekeys.detect.Detectors;
import io.github.stripekeys.detect.TaintScan;
import io.github.stripekeys.excerpt.ExcerptRedactor;
import io.github.stripekeys.exposure.FilteredResources;
import io.github.stripekeys.exposure.TestCode;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.Reviewed;
import io.github.stripekeys.prefilter.KeySearch;
import io.github.stripekeys.prefilter.Signs;
import io.github.stripekeys.prefilter.StripeSign;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FindingFactory;
import io.github.stripekeys.rule.FlowMerger;
import io.github.stripekeys.sink.SdkArgumentPrefilter;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Sha256;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.Window;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.SuppressionComment;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Looks at blobs and keeps what there is to say about them. Safe for use by many threads at once. */
final class BlobScanner implements BlobReader {
    /** Constants may be made of those of other files, and so on. */
    private static final int ROUNDS = 3;

    /** Before a commit only files count that what is staged leads to directly: somebody waits, and the pipeline sees the rest. */
    private static final int ROUNDS_OF_STAGED = 1;

    private final KeySearch search;
    private final Decoders disguises;
    private final CrossFileConstants project = new CrossFileConstants();
    private final TaintScan flows = new TaintScan(TestCode::isAt);
    private final Detectors detectors;
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final ExcerptRedactor blackout = new ExcerptRedactor();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
    private final LongAdder placeholders = new LongAdder();
    private final Set<Location> parsedJavaFiles = ConcurrentHashMap.newKeySet();
    private final LongAdder decoded = new LongAdder();
    private final FindingFactory judge;
    private final Policy policy;
    private final ScanListener listener;

    private final FilteredResources filtering;

    BlobScanner(FindingFactory judge, FilteredResources filtering, Policy policy, ScanListener listener) {
        NeedleSearch needles = new NeedleSearch();
        this.search = new KeySearch(needles);
        this.disguises = new Decoders(needles, search::mayHold);
        this.detectors = new Detectors(disguises, project, TestCode::isAt);
        this.judge = judge;
        this.policy = policy;
        this.filtering = filtering;
        this.listener = listener;
    }

    @Override
    public boolean wants(byte[] bytes, int length) {
        return search.mayHold(bytes, length);
    }

    @Override
    public void read(Blob blob) {
        try {
            search(blob);
        } catch (RuntimeException | StackOverflowError e) {
            notSearched(blob.location().displayPath(), Sha256.of(blob.bytes(), blob.length()), e);
        }
    }

    private void search(Blob blob) {
        Location location = blob.location();
        Signs signs = search.signs(blob.bytes(), blob.length());
        boolean isOfStripe = signs.namesStripe() || StripeSign.isIn(location.name());
        if (isOfStripe) {
            flows.observe(blob);
        }
        boolean isFilled = location.entry() == null && filtering.applies(location.path());
        boolean isSink =
                signs.namesStripe() && SdkArgumentPrefilter.areIn(location.name(), blob.bytes(), blob.length());
        if (isFilled || isSink || signs.mayContainKey() || Detectors.handles(location.name())) {
            detect(blob, isFilled);
        }
    }

    private void detect(Blob blob, boolean isFilled) {
        Location location = blob.location();
        detectors
                .detect(blob)
                .forEach(detection -> keep(location, inWholeText(detection.ofContent(blob), blob.window())));
        if (isFilled) {
            keep(location, Detection.NONE.plus(filtering.in(blob)));
        }
    }

    private static Detection inWholeText(Detection detection, @Nullable Window window) {
        return window == null ? detection : new WindowedDetection(detection, window).inWholeText();
    }

    private void notSearched(@Nullable String path, @Nullable String sha256, Throwable failure) {
        String cause = failure.getClass().getSimpleName();
        problems.add(new Problem(path, Problem.Kind.NOT_SEARCHED, "a detector failed: " + cause, sha256));
    }

    /** Looks in these files for what those that were read are only a part of. */
    void resolveAcrossFiles(Source neighbours, Scope.Mode mode) {
        int rounds = mode == Scope.Mode.STAGED ? ROUNDS_OF_STAGED : ROUNDS;
        attempt(() -> joinConstants(neighbours, rounds));
        attempt(() -> followFlows(neighbours, rounds));
    }

    /** What fails here costs only itself. */
    private void attempt(Runnable search) {
        try {
            search.run();
        } catch (RuntimeException | StackOverflowError e) {
            notSearched(null, null, e);
        }
    }

    private void joinConstants(Source neighbours, int rounds) {
        for (int round = 0; round < rounds && project.needsMoreFiles(); round++) {
            neighbours.read(project);
        }
        project.detect(disguises, this::keep);
    }

    private void followFlows(Source neighbours, int rounds) {
        for (int round = 0; round < rounds && flows.hasOpenEnds(); round++) {
            neighbours.read(flows);
        }
        flows.detect(this::keep);
    }

    private void keep(Location location, Detection detection) {
        blackout.add(detection);
        List<Candidate> candidates = detection.candidates();
        List<Finding> judged = judge.judge(location, candidates, detection.usages());
        for (int i = 0; i < judged.size(); i++) {
            Finding finding = judged.get(i);
            keep(policy.judge(
                    finding,
                    i < candidates.size()
                            ? candidates.get(i).pragmas()
                            : pragmas(detection.usages(), finding.region())));
        }
        problems.addAll(detection.problems());
        detection.dropped().forEach(listener::dropped);
        placeholders.add(detection.dropped().size());
        if (detection.parsedJavaFiles() > 0) {
            parsedJavaFiles.add(location);
        }
        decoded.add(detection.decoded());
    }

    private static List<SuppressionComment> pragmas(List<CredentialUse> usages, Region region) {
        return usages.stream()
                .filter(usage -> usage.region().equals(region))
                .flatMap(usage -> usage.around().pragmas().stream())
                .distinct()
                .toList();
    }

    private void keep(Reviewed judged) {
        findings.add(judged.finding());
        problems.addAll(judged.problems());
    }

    ScanResult result(ScanContext context, ReadStatistics summary) {
        Set<Problem> all = new HashSet<>(problems);
        all.addAll(summary.problems());
        Stats stats = new Stats(
                summary.files(),
                summary.bytes(),
                summary.skipped(),
                placeholders.sum(),
                parsedJavaFiles.size(),
                decoded.sum());
        ScanResult found = new ScanResult(
                context.toolVersion(),
                context.failOn(),
                context.scope(),
                stats,
                veiled(),
                context.policy().markGaps(all));
        Coverage coverage = found.hasGaps() ? Coverage.NONE : context.coverage();
        return found.with(context.policy().mark(found.findings(), coverage));
    }

    private List<Finding> veiled() {
        ExcerptRedactor.Veil veil = blackout.veil();
        return FlowMerger.of(findings).stream()
                .map(finding -> finding.with(veil.over(finding.excerpt())))
                .toList();
    }
}
