package io.github.stripekeys.excerpt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that programs, their settings and texts about them are made of: some 6,700, as the documentation and code that
 * comes with Java, Python and Perl uses them. Of a hundred thousand stretches of five random characters, one is a word. Immutable.
 */
final class KnownWords {
    private static final String FILE = "known-words.txt";
    private static final Set<String> WORDS = read();

    /** Shorter stretches of a key tell nothing by themselves. */
    private static final int SHORT = 4;

    private static final int SHORTEST_BEFORE_DIGITS = 4;

    /** From here on words may have numbers and versions between them: chance makes no words of so many characters. */
    private static final int LONG = 12;

    private static final Pattern DIGITS_WITHIN = Pattern.compile("v?[0-9]{1,4}+");

    private static final Set<String> OF_TWO = Set.of(
            "is", "in", "of", "to", "if", "or", "at", "on", "by", "no", "id", "my", "do", "go", "as", "an", "be", "us",
            "we", "it", "so", "up", "js", "ts", "py", "md", "sh", "os", "io", "ip", "db", "ui", "px", "ms", "gb", "kb",
            "mb", "sk", "pk", "rk", "ek", "cs", "pi", "vs", "uk", "rt", "dr", "br", "hr", "li", "td", "tr", "th", "ul");

    private static final Pattern CAMEL =
            Pattern.compile("\\G(?:[A-Z][a-z]++|[a-z]{2,}+|[A-Z]{2,}+(?![a-z])|[A-Z]+(?=[A-Z][a-z]))");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}+|[0-9]+?0{3,}+");
    private static final Pattern ENDS_IN_DIGITS = Pattern.compile("([A-Za-z]++)[0-9]{1,4}+");
    private static final Set<String> TECHNICAL = Set.of(
            "base64", "sha256", "sha512", "sha1", "log4j", "slf4j", "x509v3", "http2", "oauth2", "utf16", "iso8859");

    private KnownWords() {}

    /**
     * Whether a run of letters and digits is a number or made of words, as names are, with capitals between them. A run of up to
     * four characters is not if it is one by chance only.
     */
    static boolean include(String run) {
        if (DIGITS.matcher(run).matches() || TECHNICAL.contains(run.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (run.length() <= SHORT) {
            return run.length() == 1 || isWord(run);
        }
        Matcher numbered = ENDS_IN_DIGITS.matcher(run);
        if (numbered.matches() && numbered.group(1).length() >= SHORTEST_BEFORE_DIGITS) {
            return isMadeOfWords(numbered.group(1));
        }
        return isMadeOfWords(
                run.length() < LONG ? run : DIGITS_WITHIN.matcher(run).replaceAll(""));
    }

    private static boolean isMadeOfWords(String run) {
        Matcher words = CAMEL.matcher(run);
        int end = 0;
        while (words.find()) {
            if (!isWord(words.group())) {
                return false;
            }
            end = words.end();
        }
        return end == run.length();
    }

    private static boolean isWord(String text) {
        boolean isOneCase = text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT))
                || text.equals(text.toUpperCase(Locale.ROOT));
        String lower = text.toLowerCase(Locale.ROOT);
        return isOneCase && (WORDS.contains(lower) || OF_TWO.contains(lower));
    }

    private static Set<String> read() {
        try (InputStream file = KnownWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return Set.of(new String(file.readAllBytes(), StandardCharsets.US_ASCII).split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
