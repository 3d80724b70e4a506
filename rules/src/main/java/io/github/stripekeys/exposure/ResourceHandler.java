package io.github.stripekeys.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call that tells Spring which paths are answered from which locations.
 *
 * @param patterns the paths, as the code writes them
 * @param locations the same
 * @param at where the locations stand in the text
 */
record ResourceHandler(String patterns, String locations, int at) {
    private static final Pattern PART =
            Pattern.compile("addResourceHandler\\(|\\)\\s{0,200}\\.\\s{0,200}(addResourceLocations\\()|([;{}])");

    /** All in a text, none of which goes on beyond a statement or a block. */
    static List<ResourceHandler> in(String text) {
        List<ResourceHandler> handlers = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int start = -1;
        int from = 0;
        while (part.find(from)) {
            from = part.end();
            if (part.group(2) != null) {
                start = -1;
            } else if (part.group(1) == null) {
                start = start < 0 ? from : start;
            } else if (start >= 0) {
                int end = end(text, from);
                if (end < text.length() && text.charAt(end) == ')') {
                    handlers.add(
                            new ResourceHandler(text.substring(start, part.start()), text.substring(from, end), from));
                }
                start = -1;
                from = end;
            }
        }
        return handlers;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && ";{})".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
