package io.github.stripekeys.source.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What made a layer, in as few words as tell it: an image's history has whole commands and values of variables, which nobody should read in
 * a report.
 */
final class Instruction {
    private static final String SHELL = "/bin/sh -c ";
    private static final String NO_OPERATION = "#(nop)";
    private static final Set<String> COPIES = Set.of("COPY", "ADD");
    private static final Set<String> NAMED = Set.of("ENV", "ARG", "LABEL");
    private static final Pattern WORD = Pattern.compile("[A-Z]{2,12}");
    private static final Pattern PATH = Pattern.compile("[\\w./*@-]{1,80}|--(?:from|chown|chmod)=[\\w./:-]{1,40}");
    private static final Pattern HASH = Pattern.compile(".*[0-9a-f]{20}.*");
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,60}");
    private static final Pattern TOOL = Pattern.compile("[\\w .:'/-]{1,60}");

    private Instruction() {}

    /** The words of an entry of the history; empty if it says nothing that is worth repeating. */
    static String of(String createdBy, String comment) {
        String text = createdBy.replace("# buildkit", "").strip();
        boolean hasArguments = text.startsWith("|");
        if (hasArguments && text.contains(SHELL)) {
            text = text.substring(text.indexOf(SHELL));
        }
        if (text.startsWith(SHELL)) {
            text = text.substring(SHELL.length()).strip();
            text = text.startsWith(NO_OPERATION)
                    ? text.substring(NO_OPERATION.length()).strip()
                    : "RUN " + text;
        }
        List<String> words = Arrays.asList(text.split("\\s+"));
        return WORD.matcher(words.get(0)).matches() ? shortened(words) : tool(hasArguments ? "" : text, comment);
    }

    private static String shortened(List<String> words) {
        String word = words.get(0);
        List<String> rest = words.subList(1, words.size());
        if (COPIES.contains(word)) {
            return joined(
                    word,
                    rest.stream()
                            .filter(each -> !each.equals("in")
                                    && PATH.matcher(each).matches()
                                    && !HASH.matcher(each).matches())
                            .limit(5));
        }
        if (NAMED.contains(word)) {
            return joined(
                    word,
                    rest.stream()
                            .limit(1)
                            .map(each -> each.split("=", 2)[0])
                            .filter(each -> NAME.matcher(each).matches()));
        }
        boolean isShell = word.equals("RUN") && rest.size() > 2 && rest.get(0).equals("/bin/sh");
        Stream<String> program =
                (isShell ? rest.subList(2, rest.size()) : rest).stream().limit(1);
        return joined(word, program.filter(each -> NAME.matcher(each).matches()));
    }

    private static String joined(String word, Stream<String> others) {
        return Stream.concat(Stream.of(word), others).collect(Collectors.joining(" "));
    }

    private static String tool(String text, String comment) {
        return Stream.of(text, comment)
                .filter(each ->
                        TOOL.matcher(each).matches() && !HASH.matcher(each).matches())
                .collect(Collectors.joining(": "));
    }
}
