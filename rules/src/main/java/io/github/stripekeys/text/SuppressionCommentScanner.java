package io.github.stripekeys.text;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Finds our pragmas wherever they are, beside a credential or not. Safe for use by many threads at once. */
public final class SuppressionCommentScanner implements BlobReader {
    private static final int LONGEST = 400;

    private final Queue<Found> found = new ConcurrentLinkedQueue<>();

    /** A pragma and the file it is in. */
    public record Found(Location location, SuppressionComment pragma) {}

    @Override
    public boolean wants(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(SuppressionComment.OWN);
    }

    @Override
    public void read(Blob blob) {
        if (wants(blob.bytes(), blob.length())) {
            Decoding.documents(blob).findFirst().ifPresent(this::read);
        }
    }

    private void read(Document document) {
        String text = document.text().content();
        int length = SuppressionComment.OWN.length();
        for (int at = text.indexOf(SuppressionComment.OWN);
                at >= 0;
                at = text.indexOf(SuppressionComment.OWN, at + length)) {
            String rest = text.substring(at + length, Math.min(text.length(), at + length + LONGEST))
                    .lines()
                    .findFirst()
                    .orElse("");
            int line = document.region(at, at).startLine();
            found.add(new Found(
                    document.location(),
                    new SuppressionComment(line, SuppressionComment.OWN, Redaction.of(rest.strip()))));
        }
    }

    /** All that were found, by file and line. */
    public List<Found> found() {
        return found.stream()
                .sorted(Comparator.comparing((Found each) -> each.location().displayPath())
                        .thenComparing(each -> each.pragma().line()))
                .toList();
    }
}
