package io.github.stripekeys.scan;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.WindowedDetection;
import io.github.stripekeys.credential.StripeName;
import io.github.stripekeys.decode.Decoders;
import io.github.stripekeys.decode.NeedleSearch;
import io.github.stripekeys.detect.CrossFileConstants;
import io.github.stripekeys.detect.Detectors;
import io.github.stripekeys.detect.Guarded;
import io.github.stripekeys.detect.ProjectDetector;
import io.github.stripekeys.detect.ScannedFile;
import io.github.stripekeys.detect.TaintScan;
import io.github.stripekeys.excerpt.ExcerptRedactor;
import io.github.stripekeys.excerpt.Excerpts;
import io.github.stripekeys.exposure.FilteredResources;
import io.github.stripekeys.exposure.TestCode;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.Reviewed;
import io.github.stripekeys.prefilter.KeySearch;
import io.github.stripekeys.prefilter.Signs;
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
import io.github.stripekeys.source.archive.ExpandingReader;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.SuppressionComment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private final Detectors detectors;
    private final List<ProjectDetector> projectDetectors;
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final ExcerptRedactor blackout = new ExcerptRedactor();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
    private final LongAdder placeholders = new LongAdder();
    private final Set<Location> parsedJavaFiles = ConcurrentHashMap.newKeySet();
    private final LongAdder decoded = new LongAdder();
    private final LongAdder notReached = new LongAdder();
    private final FindingFactory judge;
    private final Policy policy;
    private final ScanListener listener;

    private final FilteredResources filtering;

    /**
     * A scanner.
     *
     * @param onlyCredentials whether only credentials are looked for, not what becomes of them
     */
    BlobScanner(
            FindingFactory judge,
            FilteredResources filtering,
            Policy policy,
            ScanListener listener,
            boolean onlyCredentials) {
        this.search = KeySearch.forAllPrefixes();
        Decoders decoders = new Decoders(NeedleSearch.forAllPrefixes(), search::mayHold);
        CrossFileConstants constants = new CrossFileConstants(decoders);
        TaintScan flows = new TaintScan(TestCode::isAt);
        this.detectors = onlyCredentials
                ? Detectors.ofCredentials(decoders, constants)
                : Detectors.all(decoders, constants, flows, TestCode::isAt);
        this.projectDetectors = onlyCredentials ? List.of(constants) : List.of(constants, flows);
        this.judge = judge;
        this.policy = policy;
        this.filtering = filtering;
        this.listener = listener;
    }

    @Override
    public boolean wants(byte[] bytes, int length) {
        return !listener.goesOn() || search.mayHold(bytes, length);
    }

    @Override
    public void read(Blob blob) {
        if (listener.goesOn()) {
            look(blob);
        } else {
            notReached.increment();
        }
    }

    private void look(Blob blob) {
        ScannedFile file = new ScannedFile(blob);
        Location location = blob.location();
        Signs signs = search.signs(blob.bytes(), blob.length());
        boolean isOfStripe = signs.namesStripe() || StripeName.isIn(location.name());
        projectDetectors.forEach(each -> attempt(each, blob, () -> each.observe(file, isOfStripe)));
        boolean isFilled = location.entry() == null && filtering.applies(location.path());
        boolean isSink =
                signs.namesStripe() && SdkArgumentPrefilter.areIn(location.name(), blob.bytes(), blob.length());
        if (isFilled || isSink || mayContainKey(signs, location) || Detectors.handles(location.name())) {
            attempt(
                    detectors,
                    blob,
                    () -> detectors.detect(file).forEach(found -> keepOrSay(location, whole(blob, found))));
        }
        if (isFilled) {
            attempt(
                    filtering,
                    blob,
                    () -> keep(
                            location,
                            Excerpts.addTo(file.document(), Detection.NONE.plus(filtering.in(file.document())))));
        }
    }

    private static boolean mayContainKey(Signs signs, Location location) {
        return signs.mayContainKey(
                location.displayPath().toLowerCase(Locale.ROOT).contains("stripe"));
    }

    /** As of all of a file, of which the blob may be a part, and with what its problems are told again by. */
    private static Detection whole(Blob blob, Detection seen) {
        Detection detection = seen.ofContent(blob);
        @Nullable Window window = blob.window();
        return window == null ? detection : new WindowedDetection(detection, window).inWholeText();
    }

    /** What fails here costs only itself. */
    private void attempt(Object step, @Nullable Blob blob, Runnable action) {
        String path = blob == null ? null : blob.location().displayPath();
        Guarded.run(step.getClass().getSimpleName(), path, action, problem -> problems.add(ofContent(problem, blob)));
    }

    private static Problem ofContent(Problem problem, @Nullable Blob blob) {
        return blob == null
                ? problem
                : new Problem(
                        problem.path(), problem.kind(), problem.message(), Sha256.of(blob.bytes(), blob.length()));
    }

    /** Looks in these files for what those that were read are only a part of. */
    void resolveAcrossFiles(Source neighbours, Scope.Mode mode) {
        if (!listener.goesOn()) {
            return;
        }
        int rounds = mode == Scope.Mode.STAGED ? ROUNDS_OF_STAGED : ROUNDS;
        for (ProjectDetector detector : projectDetectors) {
            attempt(detector, null, () -> readMore(detector, neighbours, rounds));
            attempt(detector, null, () -> detector.detect(this::keepOrSay));
        }
    }

    private static void readMore(ProjectDetector detector, Source neighbours, int rounds) {
        for (int round = 0; round < rounds && detector.needsMoreFiles(); round++) {
            neighbours.read(detector);
        }
    }

    private void keepOrSay(Location location, Detection detection) {
        String path = location.displayPath();
        Guarded.run(judge.getClass().getSimpleName(), path, () -> keep(location, detection), problems::add);
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

    ScanResult result(ScanContext context, ReadStatistics summary, ExpandingReader unpacking) {
        Set<Problem> all = new HashSet<>(problems);
        all.addAll(summary.problems());
        if (notReached.sum() > 0) {
            String message = "the scan was ended before %d of what it read were looked at".formatted(notReached.sum());
            all.add(new Problem(null, Problem.Kind.NOT_REACHED, message));
        }
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
                veiled().stream().map(finding -> inImage(finding, unpacking)).toList(),
                context.policy().markGaps(all));
        Coverage coverage = found.hasGaps() ? Coverage.NONE : context.coverage();
        return found.with(context.policy().mark(found.findings(), coverage));
    }

    /** What is in a layer of an image says in which. */
    private static Finding inImage(Finding finding, ExpandingReader unpacking) {
        Region region = finding.region();
        return unpacking
                .imagePlace(finding.location(), region.startLine(), region.startColumn())
                .map(place -> finding.at(place.location()).saying(place.remark()))
                .orElse(finding);
    }

    private List<Finding> veiled() {
        ExcerptRedactor.Veil veil = blackout.veil();
        return FlowMerger.of(findings).stream()
                .map(finding -> finding.with(veil.over(finding.excerpt()))
                        .withTrace(finding.trace().stream().map(veil::over).toList()))
                .toList();
    }
}
