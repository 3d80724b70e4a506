package io.github.stripekeys.decode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the lines that a run of encoded characters is wrapped to. All are as wide as the first, or as the second if something else
 * stands before the first; only the last one may be less.
 */
final class WrappedText {
    private static final int SHORTEST_WRAP = 16;

    /** Farther from the start of a line than this is far enough. */
    private static final int FAR = 1 << 10;

    /** What may stand behind the last line; a bracket of HTML, or what ends a string. */
    private static final String ENDS = "=\"'`<\\&)]}";

    /** Encoded characters side by side. */
    private record Span(int start, int end) {
        static final Span NONE = new Span(0, 0);

        int length() {
            return end - start;
        }
    }

    private final byte[] bytes;
    private final Codec codec;
    private final int floor;

    /**
     * Finds lines in a text.
     *
     * @param floor where the runs before end
     */
    WrappedText(byte[] bytes, Codec codec, int floor) {
        this.bytes = bytes;
        this.codec = codec;
        this.floor = floor;
    }

    /** The run that a needle is in. */
    EncodedRun around(NeedleSearch.Hit hit) {
        Deque<Span> lines = new ArrayDeque<>();
        int start = lineStart(hit.start());
        int end = lineEnd(hit.start());
        lines.add(new Span(start, end));
        int missing = hit.needle().lead() - (hit.start() - start);
        for (Span line = before(lines.getFirst(), missing); line.length() > 0; line = before(line, missing)) {
            lines.addFirst(line);
            missing -= line.length();
        }
        int rest = hit.needle().text().length() - (end - hit.start());
        for (Span line = after(lines, rest); line.length() > 0; line = after(lines, rest)) {
            lines.addLast(line);
            rest -= line.length();
        }
        return run(lines, hit);
    }

    private EncodedRun run(Deque<Span> lines, NeedleSearch.Hit hit) {
        List<EncodedRun.Line> run = new ArrayList<>();
        int offset = 0;
        for (Span line : lines) {
            run.add(new EncodedRun.Line(offset, line.start, line.end));
            offset += line.length();
        }
        EncodedRun whole = new EncodedRun(codec, bytes, List.copyOf(run));
        Span last = lines.getLast();
        boolean isNeeded = run.size() == 1
                || hit.start() >= last.start
                || hit.start() + hit.needle().text().length()
                        > run.get(run.size() - 2).end();
        int fromGroup = whole.offset(hit.start()) - hit.needle().lead();
        boolean isWhole = Math.floorMod(offset + padding(last.end) - fromGroup, codec.group) == 0;
        return isNeeded || isWhole ? whole : new EncodedRun(codec, bytes, List.copyOf(run.subList(0, run.size() - 1)));
    }

    /** How many characters the run is padded with, over a line end; 0 if it goes on with something else. */
    private int padding(int end) {
        int count = 0;
        for (int at = end; at >= 0 && at < bytes.length && !codec.has(bytes[at]); ) {
            boolean isPadding = bytes[at] == '=';
            count += isPadding ? 1 : 0;
            at = isPadding ? at + 1 : count < 2 ? LineBreak.skip(bytes, bytes.length, at) : -1;
            if (isPadding && at < bytes.length && codec.has(bytes[at])) {
                return 0;
            }
        }
        return Math.min(2, count);
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < bytes.length && codec.has(bytes[end])) {
            end++;
        }
        return end;
    }

    /** Where the run starts on a line; what URLs have instead of {@code +} and {@code /} also joins words. */
    private int lineStart(int from) {
        int start = from;
        int word = -1;
        while (start > floor && codec.has(bytes[start - 1]) && !LineBreak.isBehindLineEnd(bytes, bytes.length, start)) {
            start--;
            boolean joins = bytes[start] == '_' || bytes[start] == '-';
            word = word < 0 && joins ? start + 1 : word;
        }
        boolean isWholeLine = start > floor && LineBreak.skipBack(bytes, bytes.length, start) >= 0;
        return word < 0 || isWholeLine ? start : word;
    }

    /** The line before, if it is filled or the characters that are missing must be there; else empty. */
    private Span before(Span line, int missing) {
        int end = LineBreak.skipBack(bytes, bytes.length, line.start);
        if (end <= floor) {
            return Span.NONE;
        }
        Span before = new Span(lineStart(end), end);
        return missing > 0 || fills(before, line) ? before : Span.NONE;
    }

    /** The line behind all of these, if they are filled or the rest of the needle must be there; else empty. */
    private Span after(Deque<Span> lines, int rest) {
        Span line = lines.getLast();
        int start = LineBreak.skip(bytes, bytes.length, line.end);
        int end = start < 0 ? start : lineEnd(start);
        if (end <= start) {
            return Span.NONE;
        }
        Span after = new Span(start, end);
        return rest > 0 || (isFull(lines) && fills(line, after)) ? after : Span.NONE;
    }

    /** Whether the last line is no less than the one before it, which may not be the first. */
    private boolean isFull(Deque<Span> lines) {
        if (lines.size() < 3) {
            return true;
        }
        Span last = lines.removeLast();
        Span before = lines.getLast();
        lines.addLast(last);
        return last.length() >= before.length();
    }

    /** Whether a line has so many encoded characters that the next one, which has nothing else, goes on with them. */
    private boolean fills(Span line, Span next) {
        boolean isAlone = next.end == bytes.length
                || ENDS.indexOf(bytes[next.end]) >= 0
                || LineBreak.skip(bytes, bytes.length, next.end) >= 0;
        boolean isFilled = line.length() >= next.length() || width(line) >= width(next);
        return isAlone && isFilled && line.length() >= SHORTEST_WRAP;
    }

    /** How wide the line is up to its last encoded character. */
    private int width(Span line) {
        int start = line.start;
        while (start > Math.max(0, line.start - FAR) && !LineBreak.isBehindLineEnd(bytes, bytes.length, start)) {
            start--;
        }
        return line.end - start;
    }
}
