package io.github.stripekeys.detect;

import io.github.stripekeys.detect.disguise.Disguises;
import io.github.stripekeys.source.Blob;
import java.util.List;

/** The entrance to this package: all documents of a blob, searched by the detectors that fit. */
public final class Detectors {
    private final Detector text = new TextDetector();
    private final Detector java;
    private final Detector disguised;

    /** Detectors that share what is costly to make. */
    public Detectors(Disguises disguises) {
        this.java = new JavaDetector(text, disguises);
        this.disguised = new DisguiseDetector(disguises);
    }

    /** What there is in this blob, one detection for each way of decoding it. */
    public List<Detection> detect(Blob blob) {
        Detector plain = blob.location().name().endsWith(".java") ? java : text;
        return Echoes.removedFrom(Decoding.documents(blob)
                .map(document -> isGuess(document)
                        ? text.detect(document)
                        : plain.detect(document).plus(disguised.detect(document)))
                .toList());
    }

    /** Whether the bytes of a binary file are only tried as wide text. */
    private static boolean isGuess(Document document) {
        return document.evidence() == Evidence.UTF_16;
    }
}
