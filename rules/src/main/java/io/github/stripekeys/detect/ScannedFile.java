package io.github.stripekeys.detect;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Decoding;
import io.github.stripekeys.text.Document;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file as all detectors see it: its likeliest reading is decoded once, when the first of them asks. For one thread. */
public final class ScannedFile {
    private final Blob blob;
    private @Nullable Document document;

    /** The file that these bytes are of, for as long as they are its. */
    public ScannedFile(Blob blob) {
        this.blob = blob;
    }

    /** Where it is. */
    public Location location() {
        return blob.location();
    }

    Blob blob() {
        return blob;
    }

    /** Its likeliest reading. */
    public Document document() {
        if (document == null) {
            document = Decoding.documents(blob).findFirst().orElseThrow();
        }
        return document;
    }

    /** All its readings, the likeliest first; the others are decoded when they are asked for. */
    Stream<Document> documents() {
        return Stream.concat(
                Stream.of(this).map(ScannedFile::document),
                Decoding.readings(blob).skip(1).map(reading -> reading.get()));
    }
}
