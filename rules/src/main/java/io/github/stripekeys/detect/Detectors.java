package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.decode.Decoders;
import io.github.stripekeys.excerpt.Excerpts;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The list of all detectors, and what they see in a file: one that fails costs only what it alone would have seen. */
public final class Detectors {
    private static final Detector TEXT = new TextDetector();

    private final List<Detector> ofText;
    private final List<Detector> ofConstants;
    private final boolean hasExcerpts;

    /**
     * These detectors.
     *
     * @param ofConstants those that look at the constants of class files
     */
    Detectors(List<Detector> ofText, List<Detector> ofConstants) {
        this(ofText, ofConstants, true);
    }

    private Detectors(List<Detector> ofText, List<Detector> ofConstants, boolean hasExcerpts) {
        this.ofText = ofText;
        this.ofConstants = ofConstants;
        this.hasExcerpts = hasExcerpts;
    }

    /**
     * All detectors, in the order in which they look at a document; each may refine what those before it saw.
     *
     * @param constants gets the Java files that have parts of credentials
     * @param flows gets the syntax trees of the files that it has observed
     * @param mayHold whether there could be a credential, or a part of one, in a text of this place
     * @param isTest whether the file at a path is run by tests only
     */
    public static Detectors all(
            Decoders decoders,
            BiPredicate<Location, String> mayHold,
            CrossFileConstants constants,
            TaintScan flows,
            Predicate<String> isTest) {
        Detector encoded = new EncodedTextDetector(decoders, mayHold);
        return new Detectors(
                List.of( //
                        TEXT, //
                        new JavaDetector(decoders, constants, flows::keep), //
                        encoded, //
                        new SdkArgumentDetector(), //
                        new PublicEnvDetector(isTest), //
                        new BundlerDefineDetector()),
                List.of(TEXT, encoded));
    }

    /** Those that find credentials, without what is shown of them and what is wrong with names: for a scan that only asks where they are. */
    public static Detectors ofCredentials(
            Decoders decoders, BiPredicate<Location, String> mayHold, CrossFileConstants constants) {
        Detector encoded = new EncodedTextDetector(decoders, mayHold);
        return new Detectors(
                List.of(
                        TEXT,
                        new JavaDetector(decoders, constants, (document, tree) -> {}),
                        encoded,
                        new SdkArgumentDetector()),
                List.of(TEXT, encoded),
                false);
    }

    /** Whether a file of this name is worth reading, whatever is in it. */
    public static boolean handles(String path) {
        return BundlerDefineDetector.isConfiguration(path);
    }

    /** What there is in this file, one detection for each way of decoding it. */
    public List<Detection> detect(ScannedFile file) {
        boolean isClass = ConstantPool.isIn(file.blob().bytes(), file.blob().length());
        List<Detection> all = isClass ? compiled(file) : decoded(file);
        List<Detection> distinct = DuplicateCandidates.removedFrom(all);
        return file.location().entry() == null
                ? distinct
                : distinct.stream().map(Detection::inArchive).toList();
    }

    private List<Detection> decoded(ScannedFile file) {
        return file.documents()
                .map(document -> isGuess(document)
                        ? detect(document, List.of(TEXT))
                        : withExcerpts(document, detect(document, ofText)))
                .toList();
    }

    /** What these see in a document, one after the other. */
    private static Detection detect(Document document, List<Detector> detectors) {
        Detection seen = Detection.NONE;
        for (Detector detector : detectors) {
            String name = detector.getClass().getSimpleName();
            seen = Guarded.refine(
                    name,
                    document.location(),
                    seen,
                    before -> detector.handles(document) ? detector.refine(document, before) : before);
        }
        return seen;
    }

    private Detection withExcerpts(Document document, Detection seen) {
        if (!hasExcerpts) {
            return seen;
        }
        Location location = document.location();
        return Guarded.refine("Excerpts", location, seen, found -> Excerpts.addTo(document, found));
    }

    /** Whether the bytes of a binary file are only tried as wide text. */
    private static boolean isGuess(Document document) {
        return document.evidence() == Evidence.UTF_16;
    }

    /** By its constants alone; of one that is broken, also the bytes. */
    private List<Detection> compiled(ScannedFile file) {
        Detection constants = new ClassFileDetector(document -> detect(document, ofConstants)).detect(file.blob());
        return constants.problems().isEmpty()
                ? List.of(constants)
                : Stream.concat(Stream.of(constants), decoded(file).stream()).toList();
    }
}
