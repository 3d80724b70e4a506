package io.github.stripekeys.text;

import io.github.stripekeys.credential.ScannedText;
import io.github.stripekeys.credential.StripeName;
import io.github.stripekeys.source.Location;

/** A file's text, decoded once, with an index of its lines. Immutable. */
public final class Document {
    private final Location location;
    private final ScannedText text;
    private final Lines lines;
    private final TextBlocks textBlocks;

    private final Evidence evidence;

    /** A document at this place; see {@link ScannedText} for the rest. */
    public Document(Location location, String text, boolean isExact) {
        this(location, text, isExact, Evidence.LITERAL);
    }

    /**
     * A document at this place.
     *
     * @param evidence how what stands in it is found: as it is, or by guessing that it is wide text
     */
    Document(Location location, String text, boolean isExact, Evidence evidence) {
        this.location = location;
        this.evidence = evidence;
        boolean isAboutStripe = StripeName.isIn(location.displayPath());
        this.text = new ScannedText(text, isExact, isAboutStripe);
        this.lines = Lines.of(text);
        this.textBlocks = TextBlocks.of(text);
    }

    public Location location() {
        return location;
    }

    public Evidence evidence() {
        return evidence;
    }

    public ScannedText text() {
        return text;
    }

    /** Where a region starts in the text. */
    public int place(Region region) {
        return lines.place(region.startLine(), region.startColumn());
    }

    /** A line, or what is near a column of one that is long; empty if there is no such line. */
    String lineAround(int line, int column) {
        return lines.around(text.content(), line, column);
    }

    /** The line with the opening quotes of the text block that a region starts in; 0 if it starts in none. */
    int openingOfTextBlock(Region region) {
        int opening = textBlocks.openingBefore(place(region));
        return opening < 0 ? 0 : lines.region(opening, opening).startLine();
    }

    /** Where a region ends in the text, exclusive. */
    public int end(Region region) {
        return place(region.endLine(), region.endColumn());
    }

    /** Where a step is in the text. */
    public int place(Step step) {
        return place(step.line(), step.column());
    }

    private int place(int line, int column) {
        return Math.min(text.content().length(), lines.place(line, column));
    }

    /** Not counting an empty one at the end. */
    public int lineCount() {
        int count = lines.count();
        return count > 1 && startOfLine(count) == text.content().length() ? count - 1 : count;
    }

    /** Where a line starts; lines start at 1. */
    public int startOfLine(int line) {
        return lines.place(line, 1);
    }

    /** Where a line ends, before what separates it from the next. */
    public int endOfLine(int line) {
        String content = text.content();
        int end = line < lines.count() ? startOfLine(line + 1) : content.length();
        while (end > startOfLine(line) && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    public Region region(int start, int end) {
        return lines.region(start, end);
    }

    /** What stands around this place of the text. */
    public TextPosition spot(int place) {
        return new TextPosition(text.content(), place);
    }
}
