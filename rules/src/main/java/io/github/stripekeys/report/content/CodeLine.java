package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.text.Excerpt;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of an excerpt, with what stands in place of the credential apart.
 *
 * @param isHit whether the credential is on it
 * @param hidden empty if it is not
 */
public record CodeLine(boolean isHit, String before, String hidden, String after) {
    /** The excerpt of a finding. */
    public static List<CodeLine> of(Finding finding) {
        Excerpt excerpt = finding.excerpt();
        return IntStream.range(0, excerpt.lines().size())
                .mapToObj(i -> of(excerpt.firstLine() + i, excerpt.lines().get(i), finding))
                .toList();
    }

    /** Whether nothing of the credential is shown. */
    public boolean isBar() {
        return hidden.equals(Excerpt.BAR);
    }

    private static CodeLine of(int number, String line, Finding finding) {
        boolean isHit = number >= finding.region().startLine()
                && number <= finding.region().endLine();
        String hidden = line.contains(finding.redacted()) ? finding.redacted() : Excerpt.BAR;
        int at = isHit ? line.indexOf(hidden) : -1;
        return at < 0
                ? new CodeLine(isHit, line, "", "")
                : new CodeLine(true, line.substring(0, at), hidden, line.substring(at + hidden.length()));
    }
}
