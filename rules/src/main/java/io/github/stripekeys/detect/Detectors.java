package io.github.stripekeys.detect;

import io.github.stripekeys.detect.java.JavaComments;
import io.github.stripekeys.source.Blob;
import java.util.List;

/** The entrance to this package: all documents of a blob, searched by the detector that fits. */
public final class Detectors {
    private final Detector text = new TextDetector();
    private final Detector java = new JavaDetector(text, new JavaComments());

    /** What there is in this blob, one detection for each way of decoding it. */
    public List<Detection> detect(Blob blob) {
        Detector detector = blob.location().name().endsWith(".java") ? java : text;
        List<Detection> detections =
                Decoding.documents(blob).map(detector::detect).toList();
        return detections.size() == 1 ? detections : Echoes.removedFrom(detections);
    }
}
