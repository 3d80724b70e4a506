package io.github.stripekeys.decode;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Single characters written as several, or with others between them that nobody sees: RFC 3986 section 2.1, RFC 2045
 * section 6.7, the character references of XML and HTML, and the escapes of string literals. Quotation marks, white space,
 * brackets and backslashes stay as they are, so that the text keeps its structure.
 */
public final class EscapeDecoder implements Decoder {
    private static final String KEPT = "\"'`\\ <>()[]{},\u007f";

    private static final Pattern LETTER = Pattern.compile("[A-Za-z_]");

    private static final String QUOTED_PRINTABLE = "quoted-printable";

    @Override
    public List<View> decode(View view) {
        String text = view.text();
        boolean isMail = isMail(text);
        ViewBuilder splicer = new ViewBuilder(view);
        Matcher found = EscapeSyntax.ANY.matcher(text);
        for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
            if (found.region(at, text.length()).lookingAt()) {
                lift(found, isMail, splicer);
                at = found.end();
            } else {
                at++;
            }
        }
        return splicer.view().stream().toList();
    }

    /** Whether an equals sign may be one of MIME's: it means too much elsewhere. */
    private static boolean isMail(String text) {
        boolean isQuoted = text.contains("=5F") || text.contains("=5f");
        return (isQuoted && Sign.quotedPrintable().stream().anyMatch(text::contains)) || namesEncoding(text);
    }

    private static boolean namesEncoding(String text) {
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
            int start = at - QUOTED_PRINTABLE.indexOf('-');
            if (text.regionMatches(true, start, QUOTED_PRINTABLE, 0, QUOTED_PRINTABLE.length())) {
                return true;
            }
        }
        return false;
    }

    private static void lift(Matcher found, boolean isMail, ViewBuilder splicer) {
        EscapeSyntax way = EscapeSyntax.of(found);
        String meaning = way.meaning(found);
        boolean isMeant = isMail || (way != EscapeSyntax.PRINTABLE && way != EscapeSyntax.SOFT_BREAK);
        if (isMeant && (meaning.isEmpty() || !KEPT.contains(meaning))) {
            splicer.replace(found.start(), found.end(), meaning, way.evidence());
        }
    }

    /** Where the next escape may start. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !EscapeSyntax.mayStartAt(text, at)) {
            at++;
        }
        return at;
    }

    /** Whether a text starts with an escape that stands for a letter or {@code _}, for which there is rarely a good reason. */
    public static boolean startWithLetter(String text) {
        Matcher found = EscapeSyntax.ANY.matcher(text);
        return found.lookingAt()
                && LETTER.matcher(EscapeSyntax.of(found).meaning(found)).matches();
    }
}
