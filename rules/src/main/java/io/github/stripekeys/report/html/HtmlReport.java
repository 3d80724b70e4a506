package io.github.stripekeys.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A result as a page that asks for nothing but, in one of its forms, its own style. The templates escape each value for the place
 * it stands in, and each value passes {@link VisibleText}, so that nothing in a scanned project can shape the page.
 */
public final class HtmlReport {
    /** Browsers are slow with more findings, and nobody reads them. */
    public static final int MOST = 10_000;

    /** Findings of a page that takes hardly any memory. */
    public static final int FEW = 100;

    private HtmlReport() {}

    /**
     * Writes the page.
     *
     * @param most how many findings are on it, the most urgent; the page says how many more there are
     */
    public static void write(ScanResult result, PageLayout form, int most, Writer out) throws IOException {
        Class<?> here = HtmlReport.class;
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, here.getClassLoader(), here.getPackageName());
        try {
            templates.render("report.jte", Page.of(result, form, most), new VisibleOutput(new WriterOutput(out)));
        } catch (TemplateException e) {
            throw cause(e);
        }
    }

    /** Why a page could not be written; the engine wraps all that ends it. */
    private static IOException cause(TemplateException failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof OutOfMemoryError noMemory) {
                throw noMemory;
            }
            if (each instanceof IOException io) {
                return io;
            }
        }
        throw failure;
    }

    /** Makes visible what the templates fill in; their own text passes as it is. */
    private static final class VisibleOutput extends OwaspHtmlTemplateOutput {
        VisibleOutput(TemplateOutput output) {
            super(output);
        }

        @Override
        public void writeUserContent(String value) {
            super.writeUserContent(VisibleText.of(value));
        }
    }
}
