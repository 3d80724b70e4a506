package io.github.stripekeys.sink;

import io.github.stripekeys.candidate.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that is given to a sink, written there or given to a name that is.
 *
 * @param description what is done, in words that go on from the credential's title
 * @param start where it is written, behind its quotation mark
 * @param sink where the sink is
 */
public record RegexSinkMatch(Use use, String description, String text, int start, int sink) {
    private static final int LEGACY_KEY = 32;

    /** Longer names are none. */
    private static final int LONGEST = 300;

    /** All there are in a file of this name. */
    public static List<RegexSinkMatch> in(String name, String text) {
        List<RegexSinkMatch> all = new ArrayList<>();
        AssignedLiterals literals = new AssignedLiterals(text);
        for (RegexSink sink : RegexSink.of(name, text)) {
            sink.before()
                    .find(
                            text,
                            (start, argument) -> literal(sink, text, argument, literals)
                                    .map(found -> new RegexSinkMatch(
                                            sink.use(),
                                            sink.description(),
                                            text.substring(found.start(), found.end()),
                                            found.start(),
                                            start))
                                    .ifPresent(all::add));
        }
        return all;
    }

    private static Optional<AssignedLiterals.Literal> literal(
            RegexSink sink, String text, int at, AssignedLiterals literals) {
        return literals.at(at)
                .or(() -> sink.use() == Use.SETTING ? word(text, at) : Optional.empty())
                .or(() -> Optional.of(name(text, at))
                        .filter(name -> !name.isEmpty())
                        .flatMap(literals::of));
    }

    /** What stands there without quotation marks, up to the end of the line. */
    private static Optional<AssignedLiterals.Literal> word(String text, int at) {
        int end = at;
        while (end < text.length() && end - at <= LEGACY_KEY && isAlphanumeric(text.charAt(end))) {
            end++;
        }
        boolean isWord = end - at == LEGACY_KEY && end < text.length() && Character.isWhitespace(text.charAt(end));
        return isWord ? Optional.of(new AssignedLiterals.Literal(at, end, true)) : Optional.empty();
    }

    private static boolean isAlphanumeric(char c) {
        return c != '_' && AssignedLiterals.isWord(c);
    }

    /** The last part of the name that stands here; empty if none does. */
    private static String name(String text, int at) {
        int end = at;
        int last = at;
        while (end < Math.min(text.length(), at + LONGEST) && isNamePart(text, end)) {
            last = text.charAt(end) == '.' ? end + 1 : last;
            end++;
        }
        return text.substring(last, end);
    }

    private static boolean isNamePart(String text, int at) {
        boolean isDot =
                text.charAt(at) == '.' && at + 1 < text.length() && AssignedLiterals.isWord(text.charAt(at + 1));
        return isDot || AssignedLiterals.isWord(text.charAt(at));
    }
}
