package io.github.stripekeys.scan;

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
import io.github.stripekeys.excerpt.Excerpts;
import io.github.stripekeys.exposure.FilteredResources;
import io.github.stripekeys.exposure.TestCode;
import io.github.stripekeys.prefilter.KeySearch;
import io.github.stripekeys.prefilter.Signs;
import io.github.stripekeys.rule.FindingFactory;
import io.github.stripekeys.sink.SdkArgumentPrefilter;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Sha256;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.Window;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at blobs with all detectors. Safe for use by many threads at once. */
final class BlobScanner implements BlobReader {
    /** Constants may be made of those of other files, and so on. */
    private static final int ROUNDS = 3;

    /** Before a commit only files count that what is staged leads to directly: somebody waits, and the pipeline sees the rest. */
    private static final int ROUNDS_OF_STAGED = 1;

    private final KeySearch search;
    private final SignSearch signSearch;
    private final Detectors detectors;
    private final List<ProjectDetector> projectDetectors;
    private final FilteredResources filtering;
    private final FoundSoFar found;
    private final ScanListener listener;

    /**
     * A scanner.
     *
     * @param onlyCredentials whether only credentials are looked for, not what becomes of them
     */
    BlobScanner(
            ScanContext context,
            FilteredResources filtering,
            FoundSoFar found,
            ScanListener listener,
            boolean onlyCredentials) {
        this.search = KeySearch.forAllPrefixes();
        this.signSearch = new SignSearch(search, context);
        Decoders decoders = new Decoders(NeedleSearch.forAllPrefixes(), search::mayHold);
        CrossFileConstants constants = new CrossFileConstants(decoders);
        TaintScan flows = new TaintScan(TestCode::isAt);
        this.detectors = onlyCredentials
                ? Detectors.ofCredentials(decoders, this::mayContainKey, constants)
                : Detectors.all(decoders, this::mayContainKey, constants, flows, TestCode::isAt);
        this.projectDetectors = onlyCredentials ? List.of(constants) : List.of(constants, flows);
        this.filtering = filtering;
        this.found = found;
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
            found.addNotReached();
        }
    }

    private void look(Blob blob) {
        ScannedFile file = new ScannedFile(blob);
        Location location = blob.location();
        Signs signs = signSearch.in(blob);
        boolean isOfStripe = signs.namesStripe() || StripeName.isIn(location.name());
        projectDetectors.forEach(each -> attempt(each, blob, () -> each.observe(file, isOfStripe)));
        boolean isFilled = location.entry() == null && filtering.applies(location.path());
        boolean isSink =
                signs.namesStripe() && SdkArgumentPrefilter.areIn(location.name(), blob.bytes(), blob.length());
        if (isFilled || isSink || mayContainKey(signs, location) || Detectors.handles(location.name())) {
            attempt(
                    detectors,
                    blob,
                    () -> detectors.detect(file).forEach(seen -> keepOrSay(location, whole(blob, seen))));
        }
        if (isFilled) {
            attempt(
                    filtering,
                    blob,
                    () -> found.add(
                            location,
                            Excerpts.addTo(file.document(), Detection.NONE.plus(filtering.in(file.document())))));
        }
    }

    private boolean mayContainKey(Location location, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return mayContainKey(signSearch.in(new Blob(location, bytes, bytes.length)), location);
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
        Guarded.run(step.getClass().getSimpleName(), path, action, problem -> found.add(ofContent(problem, blob)));
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
        Guarded.run(FindingFactory.class.getSimpleName(), path, () -> found.add(location, detection), found::add);
    }
}
