package io.github.stripekeys.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of text with links. */
public record Prose(List<Span> spans) {
    private static final Pattern STRONG = Pattern.compile("[*]{2}");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\((https://[^)\\s]+)\\)");

    /**
     * A stretch of it.
     *
     * @param isStrong whether it is set in bold
     * @param address where it leads, always {@code https:}, or null
     */
    public record Span(
            String text, boolean isStrong, @Nullable String address) {}

    /** The Markdown of a rule's page; links to other places than {@code https:} become their text. */
    static Prose of(String markdown) {
        List<Span> spans = new ArrayList<>();
        String[] parts = STRONG.split(markdown, -1);
        for (int i = 0; i < parts.length; i++) {
            add(parts[i], i % 2 == 1, spans);
        }
        return new Prose(List.copyOf(spans));
    }

    private static void add(String markdown, boolean isStrong, List<Span> spans) {
        Matcher link = LINK.matcher(markdown);
        int at = 0;
        while (link.find()) {
            addText(markdown.substring(at, link.start()), isStrong, spans);
            spans.add(new Span(plain(link.group(1)), isStrong, link.group(2)));
            at = link.end();
        }
        addText(markdown.substring(at), isStrong, spans);
    }

    private static void addText(String text, boolean isStrong, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(plain(text), isStrong, null));
        }
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1")
                .replaceAll("[*](.+?)[*]", "$1")
                .replace("`", "");
    }
}
