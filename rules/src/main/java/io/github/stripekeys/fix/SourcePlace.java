package io.github.stripekeys.fix;

import io.github.stripekeys.remedy.Framework;
import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.remedy.SecretPlace;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Edit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A credential in a text that can be edited.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 */
record SourcePlace(Finding finding, EditableText file, Document document, int start, int end) {
    private static final int LINES_BELOW = 3;

    /** The place of a finding in its file. */
    static SourcePlace of(Finding finding, EditableText file, Document document) {
        int start = document.place(finding.region());
        return new SourcePlace(finding, file, document, start, Math.max(start, document.end(finding.region())));
    }

    String path() {
        return finding.location().path();
    }

    String text() {
        return file.text();
    }

    String fileName() {
        return path().substring(path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    String extension() {
        return fileName().substring(fileName().lastIndexOf('.') + 1);
    }

    int line() {
        return finding.region().startLine();
    }

    int lineStart() {
        return document.startOfLine(line());
    }

    int lineEnd() {
        return Math.max(end, document.endOfLine(line()));
    }

    /** What stands on its line before it. */
    String before() {
        return text().substring(lineStart(), start);
    }

    /** What stands on its line behind it. */
    String after() {
        return text().substring(end, lineEnd());
    }

    /** The text of another line, empty if there is none. */
    String line(int number) {
        return number < 1 || number > document.lineCount()
                ? ""
                : text().substring(document.startOfLine(number), document.endOfLine(number));
    }

    /** From the start of its line to that of the next. */
    Edit withoutLine() {
        int next = line() < document.lineCount() ? document.startOfLine(line() + 1) : text().length();
        return Edit.deletion(lineStart(), next);
    }

    Fix planned(List<Edit> edits, Remedy remedy) {
        return advised(edits, String.valueOf(remedy.reference()), remedy);
    }

    Fix advised(List<Edit> edits, String summary, Remedy remedy) {
        return new Fix.Planned(finding, edits, summary, remedy.advice(), remedy.variable());
    }

    Fix planned(List<Edit> edits, String summary, @Nullable String variable) {
        return new Fix.Planned(finding, edits, summary, "", variable);
    }

    Fix refused(String reason) {
        return new Fix.Refused(finding, reason);
    }

    /** For the table of remedies. */
    SecretPlace secret(Framework framework) {
        int last = document.endOfLine(Math.min(Math.max(1, document.lineCount()), line() + LINES_BELOW));
        return new SecretPlace(
                path(),
                text().substring(0, Math.max(0, lineStart() - 1)),
                before() + finding.redacted() + after(),
                text().substring(lineEnd(), Math.max(lineEnd(), last)),
                finding.redacted(),
                finding.kind(),
                finding.mode(),
                finding.exposure().surface(),
                framework,
                "");
    }
}
