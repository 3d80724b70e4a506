package io.github.stripekeys.java.taint;

import io.github.stripekeys.text.EnclosedPart;
import io.github.stripekeys.text.EnclosedPart.Marks;
import java.util.List;

/** The Java in a page of JavaServer Pages, as the body of a method: everything stands in its own line and column. */
public final class JspCode {
    private static final Marks PRINT = new Marks("<%=", "%>");
    private static final Marks STATEMENT = new Marks("<%", "%>");
    private static final List<Marks> PARTS =
            List.of(new Marks("<%--", "--%>"), new Marks("<%!", "%>"), new Marks("<%@", "%>"), PRINT, STATEMENT);
    private static final String START = "class Page{void page(){";
    private static final String END = "}}";

    /** The variable that everything which is printed is assigned to; nobody calls one of his so. */
    public static final String PRINTED = "\u00aa";

    private JspCode() {}

    /** What comes before the first line; columns there are moved by its length. */
    public static int shift() {
        return START.length();
    }

    /** The code of a page. */
    public static String of(String page) {
        StringBuilder code = new StringBuilder(START);
        int from = 0;
        for (EnclosedPart part : EnclosedPart.of(page, PARTS)) {
            code.append(blank(page.substring(from, part.start())));
            code.append(code(page, part));
            from = part.end();
        }
        return code.append(blank(page.substring(from))).append(END).toString();
    }

    private static String code(String page, EnclosedPart part) {
        if (part.marks().equals(PRINT)) {
            return PRINTED + "=(" + part.content(page) + ");";
        }
        return part.marks().equals(STATEMENT)
                ? "  " + part.content(page) + "  "
                : blank(page.substring(part.start(), part.end()));
    }

    private static String blank(String text) {
        return text.replaceAll("[^\r\n]", " ");
    }
}
