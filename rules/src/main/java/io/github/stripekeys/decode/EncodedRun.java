package io.github.stripekeys.decode;

import java.util.List;

/** A stretch of encoded text, perhaps over many lines. Immutable, if its bytes are not changed. */
final class EncodedRun {
    private final Codec codec;
    private final byte[] bytes;
    private final List<Line> lines;

    /**
     * A run.
     *
     * @param bytes of the text that it is in
     * @param lines what it has in each line, at least in one
     */
    EncodedRun(Codec codec, byte[] bytes, List<Line> lines) {
        this.codec = codec;
        this.bytes = bytes;
        this.lines = List.copyOf(lines);
    }

    /**
     * What a run has in one line.
     *
     * @param offset encoded characters of the run in the lines before
     * @param start in the text
     * @param end exclusive
     */
    record Line(int offset, int start, int end) {}

    Codec codec() {
        return codec;
    }

    int start() {
        return lines.get(0).start;
    }

    /** Behind the last character and what it is padded with. */
    int end() {
        int end = lastLine().end;
        int padded = end;
        while (codec == Codec.BASE64 && padded < Math.min(bytes.length, end + 2) && bytes[padded] == '=') {
            padded++;
        }
        return padded;
    }

    private Line lastLine() {
        return lines.get(lines.size() - 1);
    }

    /** How many encoded characters of the run stand before this place; -1 if it is not in it. */
    int offset(int place) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).end <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean isIn = low < lines.size() && lines.get(low).start <= place;
        return isIn ? lines.get(low).offset + place - lines.get(low).start : -1;
    }

    /** What the characters from this offset on stand for. */
    byte[] decoded(int from) {
        Line last = lastLine();
        byte[] encoded = new byte[Math.max(0, last.offset + last.end - last.start - from)];
        int count = -from;
        for (Line line : lines) {
            for (int i = line.start; i < line.end; i++, count++) {
                if (count >= 0) {
                    encoded[count] = bytes[i];
                }
            }
        }
        return codec.decode(encoded);
    }
}
