package io.github.stripekeys.sink;

import io.github.stripekeys.candidate.Use;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that is given to a sink, written there or given to a name that is.
 *
 * @param description what is done, in words that go on from the credential's title
 * @param start where it is written, behind its quotation mark
 * @param sink where the sink is
 */
public record RegexSinkMatch(Use use, String description, String text, int start, int sink) {
    private static final Pattern LITERAL = Pattern.compile("([\"'`])([^\"'`\\s]{16,300})\\1");
    private static final Pattern WORD = Pattern.compile("()([A-Za-z0-9]{32})(?=\\s)");
    private static final Pattern NAME = Pattern.compile("(?:\\w+\\.){0,30}(\\w+)");

    /** All there are in a file of this name. */
    public static List<RegexSinkMatch> in(String name, String text) {
        return RegexSink.of(name, text).stream()
                .flatMap(sink ->
                        sink.before().matcher(text).results().flatMap(before -> at(sink, before, text).stream()))
                .toList();
    }

    private static Optional<RegexSinkMatch> at(RegexSink sink, MatchResult before, String text) {
        return literal(text, before.end())
                .or(() -> sink.use() == Use.SETTING ? word(text, before.end()) : Optional.empty())
                .or(() -> named(text, before.end()))
                .map(literal -> new RegexSinkMatch(
                        sink.use(), sink.description(), literal.group(2), literal.start(2), before.start()));
    }

    private static Optional<MatchResult> literal(String text, int at) {
        Matcher literal = LITERAL.matcher(text).region(at, text.length());
        return literal.lookingAt() ? Optional.of(literal.toMatchResult()) : Optional.empty();
    }

    /** What stands there without quotation marks, up to the end of the line. */
    private static Optional<MatchResult> word(String text, int at) {
        Matcher word = WORD.matcher(text).region(at, text.length());
        return word.lookingAt() ? Optional.of(word.toMatchResult()) : Optional.empty();
    }

    /** The only literal that is given to the name which stands here. */
    private static Optional<MatchResult> named(String text, int at) {
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        Pattern assigned = Pattern.compile("\\b" + name.group(1) + "\\b(?:\\s*:\\s*\\w+)?\\s*[=:]\\s*");
        List<MatchResult> literals = assigned.matcher(text)
                .results()
                .flatMap(before -> Stream.of(before.end()))
                .flatMap(end -> literal(text, end).stream())
                .toList();
        return literals.size() == 1 ? Optional.of(literals.get(0)) : Optional.empty();
    }
}
