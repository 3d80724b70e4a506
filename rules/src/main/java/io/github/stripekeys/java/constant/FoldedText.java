package io.github.stripekeys.java.constant;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text that code makes of parts. Immutable. */
public final class FoldedText {
    private final Location location;
    private final Region region;
    private final Value.StringValue value;

    public FoldedText(Location location, Region region, Value.StringValue value) {
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
        List<TextPart> pieces = value.pieces();
        return pieces.size() == 1 && pieces.get(0).isVerbatim()
                ? pieces.get(0).origins().stream()
                        .filter(origin -> origin.path().equals(location.displayPath()))
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
        return !(pieces(start, end).count() == 1 && pieces(start, end).allMatch(TextPart::isVerbatim));
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
        return value.origins().stream().anyMatch(step -> !step.path().equals(location.displayPath()));
    }

    private Stream<TextPart> pieces(int start, int end) {
        Stream.Builder<TextPart> pieces = Stream.builder();
        int at = 0;
        for (TextPart piece : value.pieces()) {
            int next = at + piece.text().length();
            if (at < end && next > start) {
                pieces.add(piece);
            }
            at = next;
        }
        return pieces.build();
    }
}
