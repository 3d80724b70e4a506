package io.github.stripekeys.java.taint;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The Java in a page of JavaServer Pages, as the body of a method: everything stands in its own line and column. */
public final class JspCode {
    private static final Pattern PART = Pattern.compile("<%--.*?--%>|<%[!@].*?%>|<%(=?)(.*?)%>", Pattern.DOTALL);
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
        for (MatchResult part : PART.matcher(page).results().toList()) {
            code.append(blank(page.substring(from, part.start())));
            code.append(part.group(2) == null ? blank(part.group()) : statement(part));
            from = part.end();
        }
        return code.append(blank(page.substring(from))).append(END).toString();
    }

    private static String statement(MatchResult part) {
        return part.group(1).isEmpty() ? "  " + part.group(2) + "  " : PRINTED + "=(" + part.group(2) + ");";
    }

    private static String blank(String text) {
        return text.replaceAll("[^\r\n]", " ");
    }
}
