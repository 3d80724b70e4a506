package io.github.stripekeys.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of text with links. */
public record Prose(List<Span> spans) {
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\((https://[^)\\s]+)\\)");

    /**
     * A stretch of it.
     *
     * @param address where it leads, always {@code https:}, or null
     */
    public record Span(String text, @Nullable String address) {}

    /** The Markdown of a rule's page; links to other places than {@code https:} become their text. */
    static Prose of(String markdown) {
        List<Span> spans = new ArrayList<>();
        Matcher link = LINK.matcher(markdown);
        int at = 0;
        while (link.find()) {
            add(markdown.substring(at, link.start()), spans);
            spans.add(new Span(plain(link.group(1)), link.group(2)));
            at = link.end();
        }
        add(markdown.substring(at), spans);
        return new Prose(List.copyOf(spans));
    }

    private static void add(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(plain(text), null));
        }
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1")
                .replaceAll("([*]{1,2})(.+?)\\1", "$2")
                .replace("`", "");
    }
}
