package io.github.stripekeys.detect;

import io.github.stripekeys.detect.classfile.ConstantPool;
import io.github.stripekeys.detect.java.JavaComments;
import io.github.stripekeys.source.Blob;
import java.util.List;
import java.util.stream.Stream;

/** The entrance to this package: all documents of a blob, searched by the detector that fits. */
public final class Detectors {
    private final Detector text = new TextDetector();
    private final Detector java = new JavaDetector(text, new JavaComments());
    private final ClassFileDetector classFile = new ClassFileDetector(text);

    /** What there is in this blob, one detection for each way of decoding it. */
    public List<Detection> detect(Blob blob) {
        List<Detection> detections = ConstantPool.isIn(blob.bytes(), blob.length()) ? compiled(blob) : decoded(blob);
        List<Detection> distinct = detections.size() == 1 ? detections : Echoes.removedFrom(detections);
        return blob.location().entry() == null
                ? distinct
                : distinct.stream().map(Detection::packed).toList();
    }

    private List<Detection> decoded(Blob blob) {
        Detector detector = blob.location().name().endsWith(".java") ? java : text;
        return Decoding.documents(blob).map(detector::detect).toList();
    }

    /** By its constants alone; of one that is broken, also the bytes. */
    private List<Detection> compiled(Blob blob) {
        Detection constants = classFile.detect(blob);
        return constants.problems().isEmpty()
                ? List.of(constants)
                : Stream.concat(Stream.of(constants), decoded(blob).stream()).toList();
    }
}
