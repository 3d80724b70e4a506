package io.github.stripekeys.detect.java;

import io.github.stripekeys.detect.Region;
import io.github.stripekeys.detect.Step;
import io.github.stripekeys.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text that code makes of parts. Immutable. */
public final class FoldedText {
    private final Location location;
    private final Region region;
    private final Value.Text value;

    FoldedText(Location location, Region region, Value.Text value) {
        this.location = location;
        this.region = region;
        this.value = value;
    }

    /** The file of the expression that makes it. */
    public Location location() {
        return location;
    }

    /** The whole expression. */
    public Region region() {
        return region;
    }

    /** Where all of it is written in a quoted literal of the same file, if it is: what is between the quotation marks. */
    public Optional<Region> written() {
        List<Piece> pieces = value.pieces();
        return pieces.size() == 1 && pieces.get(0).isVerbatim()
                ? pieces.get(0).origins().stream()
                        .filter(origin -> origin.path().equals(location.full()))
                        .findFirst()
                        .map(origin -> new Region(
                                origin.line(),
                                origin.column() + 1,
                                origin.line(),
                                origin.column() + 1 + value.length()))
                : Optional.empty();
    }

    public String text() {
        return value.text();
    }

    /** Whether a stretch of the text does not stand like that at one of the parts' origins. */
    public boolean isMade(int start, int end) {
        return !(pieces(start, end).count() == 1 && pieces(start, end).allMatch(Piece::isVerbatim));
    }

    /** Where a stretch of the text comes from. */
    public List<Step> parts(int start, int end) {
        return pieces(start, end)
                .flatMap(piece -> piece.origins().stream())
                .distinct()
                .toList();
    }

    /** Whether a part comes from another file. */
    public boolean isOfSeveralFiles() {
        return value.origins().stream().anyMatch(step -> !step.path().equals(location.full()));
    }

    private Stream<Piece> pieces(int start, int end) {
        Stream.Builder<Piece> pieces = Stream.builder();
        int at = 0;
        for (Piece piece : value.pieces()) {
            int next = at + piece.text().length();
            if (at < end && next > start) {
                pieces.add(piece);
            }
            at = next;
        }
        return pieces.build();
    }
}
