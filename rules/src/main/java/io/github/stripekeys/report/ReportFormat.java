package io.github.stripekeys.report;

import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.report.gitlab.CodeQualityReport;
import io.github.stripekeys.report.gitlab.GitlabReport;
import io.github.stripekeys.report.html.HtmlReport;
import io.github.stripekeys.report.html.PageLayout;
import io.github.stripekeys.report.json.JsonReport;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.report.junit.JunitReport;
import io.github.stripekeys.report.markdown.MarkdownReport;
import io.github.stripekeys.report.sarif.SarifReport;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The formats a result can be written in. A format's classes, and its library, are loaded when it is first written. */
public enum ReportFormat {
    /** One page for a reviewer, complete without a network or JavaScript; and the same in a folder without either in it. */
    HTML("report.html"),
    /** Everything, for programs; {@link ReportReader} reads it back. */
    JSON("report.json"),
    /** For code scanning services, see {@link SarifReport}. */
    SARIF("report.sarif"),
    /** For GitLab's security pages, see {@link GitlabReport}. The name is the one that GitLab's own jobs give it. */
    GITLAB("gl-secret-detection-report.json"),
    /** A short summary for a pull request or a job's page. */
    MARKDOWN("report.md"),
    /** For whatever shows test results, see {@link JunitReport}. */
    JUNIT("junit.xml"),
    /** For GitLab's merge requests, see {@link CodeQualityReport}. The name is the one that GitLab's own jobs give it. */
    CODE_QUALITY("gl-code-quality-report.json");

    static final String PAGE_IN_FOLDER = "report/index.html";

    private final String fileName;

    ReportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The identifier used in parameters, such as {@code html}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the file in the folder of reports. */
    public String fileName() {
        return fileName;
    }

    /** The report's text; its lines end with {@code \n}. */
    public String write(ScanResult result) {
        StringWriter text = new StringWriter();
        try {
            write(result, text);
        } catch (IOException e) {
            throw new UncheckedIOException("no writer of strings fails", e);
        }
        return text.toString();
    }

    /** Writes the report piece by piece, so that many findings take no more memory than few; its lines end with {@code \n}. */
    public void write(ScanResult result, Writer out) throws IOException {
        switch (this) {
            case HTML -> HtmlReport.write(result, PageLayout.oneFile(), HtmlReport.MOST, out);
            case JSON -> JsonReport.write(result, out);
            case SARIF -> SarifReport.write(result, out);
            case GITLAB -> GitlabReport.write(result, out);
            case MARKDOWN -> out.write(MarkdownReport.of(result));
            case JUNIT -> JunitReport.write(result, out);
            case CODE_QUALITY -> CodeQualityReport.write(result, out);
        }
    }

    /** The files of the report, by path from the folder of reports. */
    SortedMap<String, AtomicFile.Text> files(ScanResult result) {
        return this == HTML
                ? page(result, HtmlReport.MOST)
                : new TreeMap<>(Map.of(fileName, out -> write(result, out)));
    }

    /** The files of a page with at most this many findings. */
    static SortedMap<String, AtomicFile.Text> page(ScanResult result, int most) {
        PageLayout folder = PageLayout.folder();
        return new TreeMap<>(Map.of(
                HTML.fileName,
                out -> HtmlReport.write(result, PageLayout.oneFile(), most, out),
                PAGE_IN_FOLDER,
                out -> HtmlReport.write(result, folder, most, out),
                "report/" + PageLayout.STYLE,
                out -> out.write(folder.style().text())));
    }

    /**
     * The format of this id, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static ReportFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown value '" + VisibleText.of(id) + "' for stripe-keys.formats. Use one of: " + ids()));
    }

    private static String ids() {
        return List.of(values()).stream().map(ReportFormat::id).collect(Collectors.joining(", "));
    }
}
