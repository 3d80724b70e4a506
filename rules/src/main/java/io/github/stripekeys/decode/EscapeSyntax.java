package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways to write one character as several; each is a group of {@link #ANY} of its own name. */
enum EscapeSyntax {
    PERCENT_FOUR("%u(?<PERCENTFOUR>00[2-7]\\p{XDigit})", 16, Evidence.PERCENT),
    PERCENT("%(?<PERCENT>[2-7]\\p{XDigit})", 16, Evidence.PERCENT),
    FOUR("\\\\u+(?<FOUR>00[2-7]\\p{XDigit})", 16, Evidence.UNICODE_ESCAPE),
    BRACES("\\\\u\\{0*(?<BRACES>[2-7]\\p{XDigit})\\}", 16, Evidence.UNICODE_ESCAPE),
    EIGHT("\\\\U000000(?<EIGHT>[2-7]\\p{XDigit})", 16, Evidence.UNICODE_ESCAPE),
    TWO("\\\\x\\{?(?<TWO>[2-7]\\p{XDigit})\\}?", 16, Evidence.UNICODE_ESCAPE),
    OCTAL("\\\\(?:o\\{)?(?<OCTAL>0?[01][0-7]{2}|[4-7][0-7])\\}?", 8, Evidence.UNICODE_ESCAPE),
    DECIMAL_REFERENCE("&#0*(?<DECIMALREFERENCE>\\d{2,3});?", 10, Evidence.HTML_ENTITY),
    HEX_REFERENCE("&#[xX]0*(?<HEXREFERENCE>[2-7]\\p{XDigit});?", 16, Evidence.HTML_ENTITY),
    NAMED_REFERENCE("&(?<NAMEDREFERENCE>lowbar|UnderBar|amp|percnt|num);", 0, Evidence.HTML_ENTITY),
    CDATA("(?<CDATA><!\\[CDATA\\[|\\]\\]>)", 0, Evidence.HTML_ENTITY),
    UNDERSCORE("(?<UNDERSCORE>\\\\_)", 0, Evidence.BACKSLASH),
    PRINTABLE("=(?<PRINTABLE>[2-7][0-9A-Fa-f])", 16, Evidence.QUOTED_PRINTABLE),
    SOFT_BREAK("(?<SOFTBREAK>=[ \\t]*+\\r?\\n)", 0, Evidence.QUOTED_PRINTABLE),
    CONTINUED("(?<CONTINUED>\\\\\\r?\\n)", 0, Evidence.JOINED_LINES),
    INVISIBLE("(?<INVISIBLE>\\p{Cf}+)", 0, Evidence.INVISIBLE);

    /** Any of them. */
    static final Pattern ANY =
            Pattern.compile(Arrays.stream(values()).map(way -> way.regex).collect(Collectors.joining("|")));

    private static final Map<String, String> NAMED =
            Map.of("\\_", "_", "lowbar", "_", "UnderBar", "_", "amp", "&", "percnt", "%", "num", "#");

    private final String regex;
    private final int radix;
    private final Evidence evidence;

    EscapeSyntax(String regex, int radix, Evidence evidence) {
        this.regex = regex;
        this.radix = radix;
        this.evidence = evidence;
    }

    /** Whether any of them may start at this place. */
    static boolean mayStartAt(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        return switch (c) {
            case '%' -> next == 'u' || (next >= '2' && next <= '7');
            case '\\' -> isDigit(next) || "_uUxo\r\n".indexOf(next) >= 0;
            case '&' -> next == '#' || "lUapn".indexOf(next) >= 0;
            case '=' -> " \t\r\n".indexOf(next) >= 0 || (next >= '2' && next <= '7');
            case '<' -> next == '!';
            case ']' -> next == ']';
            default -> c >= '\u00ad' && (c < '\u00ae' || c > '\u05ff') && Character.getType(c) == Character.FORMAT;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The way that was found. */
    static EscapeSyntax of(Matcher found) {
        for (EscapeSyntax way : values()) {
            if (way.group(found).isPresent()) {
                return way;
            }
        }
        throw new IllegalStateException("one group of the pattern must have matched");
    }

    /** What it stands for: a character or nothing. */
    String meaning(Matcher found) {
        String written = group(found).orElseThrow();
        return radix == 0 ? NAMED.getOrDefault(written, "") : Character.toString(Integer.parseInt(written, radix));
    }

    private Optional<String> group(Matcher found) {
        return Optional.ofNullable(found.group(name().replace("_", "")));
    }

    Evidence evidence() {
        return evidence;
    }
}
