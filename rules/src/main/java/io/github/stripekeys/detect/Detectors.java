package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.decode.Decoders;
import io.github.stripekeys.excerpt.Excerpts;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.text.Decoding;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entrance to this package: all documents of a blob, searched by the detectors that fit. */
public final class Detectors {
    private final Detector text = new TextDetector();
    private final Detector java;
    private final Detector disguised;
    private final Detector sinks = new SdkArgumentDetector();
    private final Detector published;
    private final Detector inlined = new BundlerDefineDetector();
    private final ClassFileDetector classFile;

    /**
     * Detectors that share what is costly to make.
     *
     * @param project gets the Java files that have parts of credentials
     * @param isTest whether the file at a path is run by tests only
     */
    public Detectors(Decoders disguises, CrossFileConstants project, Predicate<String> isTest) {
        this.published = new PublicEnvDetector(isTest);
        this.java = new JavaDetector(text, disguises, project);
        this.disguised = new EncodedTextDetector(disguises);
        this.classFile = new ClassFileDetector(document -> text.detect(document).plus(disguised.detect(document)));
    }

    /** Whether a file of this name is worth reading, whatever is in it. */
    public static boolean handles(String path) {
        return BundlerDefineDetector.isConfiguration(path);
    }

    /** What there is in this blob, one detection for each way of decoding it. */
    public List<Detection> detect(Blob blob) {
        boolean isClass = ConstantPool.isIn(blob.bytes(), blob.length());
        List<Detection> distinct = DuplicateCandidates.removedFrom(isClass ? compiled(blob) : decoded(blob));
        return blob.location().entry() == null
                ? distinct
                : distinct.stream().map(Detection::inArchive).toList();
    }

    private List<Detection> decoded(Blob blob) {
        Detector plain = blob.location().name().endsWith(".java") ? java : text;
        return Decoding.documents(blob)
                .map(document -> isGuess(document)
                        ? text.detect(document)
                        : Excerpts.addTo(
                                document,
                                plain.detect(document)
                                        .plus(disguised.detect(document))
                                        .plus(sinks.detect(document))
                                        .plus(published.detect(document))
                                        .plus(inlined.detect(document))))
                .toList();
    }

    /** Whether the bytes of a binary file are only tried as wide text. */
    private static boolean isGuess(Document document) {
        return document.evidence() == Evidence.UTF_16;
    }

    /** By its constants alone; of one that is broken, also the bytes. */
    private List<Detection> compiled(Blob blob) {
        Detection constants = classFile.detect(blob);
        return constants.problems().isEmpty()
                ? List.of(constants)
                : Stream.concat(Stream.of(constants), decoded(blob).stream()).toList();
    }
}
