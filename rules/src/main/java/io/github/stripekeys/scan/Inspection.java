package io.github.stripekeys.scan;

import io.github.stripekeys.detect.Blackout;
import io.github.stripekeys.detect.Candidate;
import io.github.stripekeys.detect.Detection;
import io.github.stripekeys.detect.Detectors;
import io.github.stripekeys.detect.FlowProject;
import io.github.stripekeys.detect.JavaProject;
import io.github.stripekeys.detect.KeySearch;
import io.github.stripekeys.detect.Pragma;
import io.github.stripekeys.detect.Region;
import io.github.stripekeys.detect.Signs;
import io.github.stripekeys.detect.Usage;
import io.github.stripekeys.detect.disguise.Disguises;
import io.github.stripekeys.detect.disguise.NeedleSearch;
import io.github.stripekeys.detect.flow.StripeSign;
import io.github.stripekeys.detect.sink.SinkSigns;
import io.github.stripekeys.exposure.Filtering;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Judged;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Joined;
import io.github.stripekeys.rule.Judge;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.SourceSummary;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Looks at blobs and keeps what there is to say about them. Safe for use by many threads at once. */
final class Inspection implements BlobReader {
    /** Constants may be made of those of other files, and so on. */
    private static final int ROUNDS = 3;

    private final KeySearch search;
    private final Disguises disguises;
    private final JavaProject project = new JavaProject();
    private final FlowProject flows = new FlowProject();
    private final Detectors detectors;
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final Blackout blackout = new Blackout();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
    private final LongAdder placeholders = new LongAdder();
    private final LongAdder parsedJavaFiles = new LongAdder();
    private final LongAdder decoded = new LongAdder();
    private final Judge judge;
    private final Policy policy;
    private final ScanListener listener;

    private final Filtering filtering;

    Inspection(Judge judge, Filtering filtering, Policy policy, ScanListener listener) {
        NeedleSearch needles = new NeedleSearch();
        this.search = new KeySearch(needles);
        this.disguises = new Disguises(needles);
        this.detectors = new Detectors(disguises, project);
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
        Location location = blob.location();
        Signs signs = search.signs(blob.bytes(), blob.length());
        boolean isOfStripe = signs.ofStripe() || StripeSign.isIn(location.name());
        if (isOfStripe) {
            flows.note(blob);
        }
        boolean isFilled = location.entry() == null && filtering.concerns(location.path());
        boolean isSink = signs.ofStripe() && SinkSigns.areIn(location.name(), blob.bytes(), blob.length());
        if (isFilled || isSink || signs.ofKey() || Detectors.areFor(location.name())) {
            detect(blob, isFilled);
        }
    }

    private void detect(Blob blob, boolean isFilled) {
        Location location = blob.location();
        try {
            detectors.detect(blob).forEach(detection -> keep(location, detection));
            if (isFilled) {
                keep(location, Detection.NONE.plus(filtering.in(blob)));
            }
        } catch (RuntimeException | StackOverflowError e) {
            String cause = e.getClass().getSimpleName();
            problems.add(new Problem(location.full(), Problem.Kind.NOT_SEARCHED, "a detector failed: " + cause));
        }
    }

    /** Looks in these files for what those that were read are only a part of. */
    void lookAround(Source neighbours) {
        for (int round = 0; round < ROUNDS && project.hasOpenEnds(); round++) {
            neighbours.read(project);
        }
        project.detect(disguises, this::keep);
        for (int round = 0; round < ROUNDS && flows.hasOpenEnds(); round++) {
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
        parsedJavaFiles.add(detection.parsedJavaFiles());
        decoded.add(detection.decoded());
    }

    private static List<Pragma> pragmas(List<Usage> usages, Region region) {
        return usages.stream()
                .filter(usage -> usage.region().equals(region))
                .flatMap(usage -> usage.around().pragmas().stream())
                .distinct()
                .toList();
    }

    private void keep(Judged judged) {
        findings.add(judged.finding());
        problems.addAll(judged.problems());
    }

    ScanResult result(ScanRequest request, SourceSummary summary) {
        Set<Problem> all = new HashSet<>(problems);
        all.addAll(summary.problems());
        Stats stats = new Stats(
                summary.files(),
                summary.bytes(),
                summary.skipped(),
                placeholders.sum(),
                parsedJavaFiles.sum(),
                decoded.sum());
        ScanResult found = new ScanResult(
                request.toolVersion(), request.failOn(), request.scope(), stats, veiled(), List.copyOf(all));
        Coverage coverage = found.hasGaps() ? Coverage.NONE : request.coverage();
        return found.with(request.policy().mark(found.findings(), coverage));
    }

    private List<Finding> veiled() {
        Blackout.Veil veil = blackout.veil();
        return Joined.of(findings).stream()
                .map(finding -> finding.with(veil.over(finding.excerpt())))
                .toList();
    }
}
