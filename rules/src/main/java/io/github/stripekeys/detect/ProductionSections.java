package io.github.stripekeys.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a file that are only for production: documents of a Spring configuration, profiles of a POM. Immutable.
 *
 * @param parts none if the file has only one part
 */
record ProductionSections(List<Part> parts) {
    private static final Pattern BORDER = Pattern.compile("(?m)^(?:---|#---|!---)[ \\t]*+$|</?profile>");
    private static final Pattern MARK =
            Pattern.compile("(?:on-profile|spring[.]profiles|profiles)\\s*+[:=]\\s*+[\"']?(?:prod|production|prd)\\b"
                    + "|<id>(?:prod|production|prd)</id>");

    /** From a place of the text to another. */
    private record Part(int start, int end) {
        boolean holds(int place) {
            return start <= place && place < end;
        }
    }

    static ProductionSections of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher border = BORDER.matcher(text);
        int start = 0;
        while (border.find()) {
            add(text, start, border.start(), parts);
            start = border.end();
        }
        add(text, start, text.length(), parts);
        return new ProductionSections(parts);
    }

    private static void add(String text, int start, int end, List<Part> parts) {
        if (MARK.matcher(text).region(start, end).find()) {
            parts.add(new Part(start, end));
        }
    }

    /** Whether this place is in a part for production. */
    boolean holds(int place) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).end <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < parts.size() && parts.get(low).holds(place);
    }
}
