package io.github.stripekeys.maven;

import io.github.stripekeys.report.content.Outline;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/**
 * A result as a page of a Maven site. The sink escapes what it is given as text.
 *
 * @param sink where the page goes
 */
record SitePage(Sink sink) {
    /**
     * Writes the page.
     *
     * @param report where the whole report is, relative to the page
     */
    void write(Outline outline, String title, String report) {
        sink.head();
        sink.title();
        sink.text(title);
        sink.title_();
        sink.head_();
        sink.body();
        section(1, outline.verdict());
        paragraph(outline.detail());
        sink.paragraph();
        sink.link(report);
        sink.text("The report with all that there is to know");
        sink.link_();
        sink.paragraph_();
        sink.section_(1);
        outline.tables().forEach(this::table);
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void table(Outline.Table table) {
        section(2, table.title());
        sink.table();
        sink.tableRows();
        row(table.columns(), true);
        table.rows().forEach(row -> row(row, false));
        sink.tableRows_();
        sink.table_();
        sink.section_(2);
    }

    private void row(List<String> cells, boolean isHeading) {
        sink.tableRow();
        for (String cell : cells) {
            if (isHeading) {
                sink.tableHeaderCell();
                sink.text(cell);
                sink.tableHeaderCell_();
            } else {
                sink.tableCell();
                sink.text(cell);
                sink.tableCell_();
            }
        }
        sink.tableRow_();
    }

    private void section(int level, String title) {
        sink.section(level, null);
        sink.sectionTitle(level, null);
        sink.text(title);
        sink.sectionTitle_(level);
    }

    private void paragraph(String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }
}
