package io.github.stripekeys.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.scan.ScanResult;

/**
 * A result as a page that asks for nothing but, in one of its forms, its own style. The templates escape each value for the place
 * it stands in, and each value passes {@link VisibleText}, so that nothing in a scanned project can shape the page.
 */
public final class HtmlReport {
    private HtmlReport() {}

    public static String of(ScanResult result, PageLayout form) {
        Class<?> here = HtmlReport.class;
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, here.getClassLoader(), here.getPackageName());
        StringOutput html = new StringOutput();
        templates.render("report.jte", Page.of(result, form), new VisibleOutput(html));
        return html.toString();
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
