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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return switch (this) {
            case HTML -> HtmlReport.of(result, PageLayout.oneFile());
            case JSON -> JsonReport.of(result);
            case SARIF -> SarifReport.of(result);
            case GITLAB -> GitlabReport.of(result);
            case MARKDOWN -> MarkdownReport.of(result);
            case JUNIT -> JunitReport.of(result);
            case CODE_QUALITY -> CodeQualityReport.of(result);
        };
    }

    /** What belongs to the report besides its file, by path from the same folder. */
    Map<String, String> besides(ScanResult result) {
        return this == HTML
                ? Map.of(
                        PAGE_IN_FOLDER,
                        HtmlReport.of(result, PageLayout.folder()),
                        "report/" + PageLayout.STYLE,
                        PageLayout.folder().style().text())
                : Map.of();
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
