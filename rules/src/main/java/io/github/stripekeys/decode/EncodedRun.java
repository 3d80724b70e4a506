package io.github.stripekeys.decode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A stretch of encoded text, perhaps over several lines.
 *
 * @param start of all of it
 * @param end exclusive
 * @param encoded what is decoded, in whole groups, without line ends
 */
record EncodedRun(Codec codec, int start, int end, String encoded) {
    /** More than a credential of the greatest length takes, encoded twice and with others around it. */
    private static final int LONGEST = 1 << 14;

    private static final int SHORTEST_WRAP = 16;

    static Optional<EncodedRun> around(String text, NeedleSearch.Hit hit) {
        return Optional.ofNullable(hit.needle().codec())
                .map(codec -> around(text, codec, hit.start() - hit.needle().lead()));
    }

    /** The run that has a group starting here. */
    private static EncodedRun around(String text, Codec codec, int group) {
        int start = lineStart(text, codec, Math.max(0, group));
        int first = start + Math.floorMod(group - start, codec.group);
        StringBuilder encoded = new StringBuilder();
        int from = first;
        int end = lineEnd(text, codec, from);
        int width = end - start;
        while (from >= 0 && encoded.length() < LONGEST) {
            end = lineEnd(text, codec, from);
            encoded.append(text, from, end);
            from = wrapped(text, codec, end, width);
        }
        return new EncodedRun(codec, start, padded(text, codec, end), encoded.toString());
    }

    private static int padded(String text, Codec codec, int end) {
        int padded = end;
        while (codec == Codec.BASE64 && padded < Math.min(text.length(), end + 2) && text.charAt(padded) == '=') {
            padded++;
        }
        return padded;
    }

    private static int lineEnd(String text, Codec codec, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST && codec.has(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the run starts on the needle's line; what URLs have instead of {@code +} and {@code /} also joins words. */
    private static int lineStart(String text, Codec codec, int from) {
        int start = from;
        while (start > Math.max(0, from - LONGEST)
                && codec.has(text.charAt(start - 1))
                && text.charAt(start - 1) != '_'
                && text.charAt(start - 1) != '-') {
            start--;
        }
        return start;
    }

    /** Where the run goes on in the next line; -1 if it ends here. A next line has nothing else in it and is not longer. */
    private static int wrapped(String text, Codec codec, int end, int width) {
        int next = end;
        while (next < text.length() && " \t\r\\".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (width < SHORTEST_WRAP || !text.startsWith("\n", next)) {
            return -1;
        }
        next++;
        while (next < text.length() && " \t>#*/".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        int nextEnd = lineEnd(text, codec, next);
        boolean isAlone = nextEnd == text.length() || "=\r\n\"'`<".indexOf(text.charAt(nextEnd)) >= 0;
        return isAlone && nextEnd > next && nextEnd - next <= width ? next : -1;
    }

    /** What it stands for. */
    View view(View parent) {
        String decoded = new String(codec.decode(encoded), StandardCharsets.ISO_8859_1);
        return ViewBuilder.only(parent, decoded, start, end, codec.evidence);
    }
}
