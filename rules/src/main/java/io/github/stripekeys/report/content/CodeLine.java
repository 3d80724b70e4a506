package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of code as reports show it.
 *
 * @param isHit whether the credential is on it
 * @param spans its text, piece by piece
 */
public record CodeLine(boolean isHit, List<Span> spans) {
    /** A piece of a line. */
    public record Span(Look look, String text) {}

    /** What a piece of a line is. */
    public enum Look {
        /** Code. */
        PLAIN,
        /** The credential, as far as it is shown. */
        CREDENTIAL,
        /** A bar in place of what is not shown. */
        BAR
    }

    public CodeLine {
        spans = List.copyOf(spans);
    }

    /** The excerpt of a finding. */
    public static List<CodeLine> of(Finding finding) {
        Excerpt excerpt = finding.excerpt();
        return IntStream.range(0, excerpt.lines().size())
                .mapToObj(i -> of(excerpt.firstLine() + i, excerpt.lines().get(i), finding))
                .toList();
    }

    /** A line of which only the bars are told apart. */
    public static CodeLine of(String line) {
        List<Span> spans = new ArrayList<>();
        addWithBars(line, spans);
        return new CodeLine(false, spans);
    }

    private static CodeLine of(int number, String line, Finding finding) {
        boolean isHit = number >= finding.region().startLine()
                && number <= finding.region().endLine();
        String hidden = finding.redacted();
        int at = isHit && !hidden.isEmpty() ? line.indexOf(hidden) : -1;
        if (at < 0) {
            return new CodeLine(isHit, of(line).spans());
        }
        List<Span> spans = new ArrayList<>();
        addWithBars(line.substring(0, at), spans);
        spans.add(new Span(Look.CREDENTIAL, hidden));
        addWithBars(line.substring(at + hidden.length()), spans);
        return new CodeLine(true, spans);
    }

    private static void addWithBars(String text, List<Span> spans) {
        int from = 0;
        for (int bar = text.indexOf(Excerpt.BAR); bar >= 0; bar = text.indexOf(Excerpt.BAR, from)) {
            addPlain(text.substring(from, bar), spans);
            spans.add(new Span(Look.BAR, Excerpt.BAR));
            from = bar + Excerpt.BAR.length();
        }
        addPlain(text.substring(from), spans);
    }

    private static void addPlain(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(Look.PLAIN, text));
        }
    }
}
