package io.github.stripekeys.excerpt;

import io.github.stripekeys.decode.literal.CodeNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The letters and digits of a text that may be a part of a key, for nobody knows what they are: runs of five or more
 * that are no words, and shorter ones near each other. A key may be divided in a way that no detector joins, and go on wherever a value can
 * be.
 *
 * @param names of the text, if it is a program; they are no part of a key
 */
public record UnknownRuns(CodeNames names) {
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9]++");

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+|[0-9]+");

    /** Characters that a name's average word has. */
    private static final double WORD_LENGTH = 2.5;

    /** Longer runs than this are hidden wherever they stand. */
    private static final int SHORT = 4;

    /** How many words and characters there may be between the parts of a divided key. */
    private static final int NEAR = 10;

    private static final int GAP = 80;

    /** That many characters one by one are a text spelt out. */
    private static final int SPELT = 5;

    private static final int TINY = 2;

    private record Run(int start, int end, boolean isKnown, boolean isNumber) {
        int length() {
            return end - start;
        }
    }

    /**
     * Bars over them.
     *
     * @param offset of the text in what the names are of
     * @param told the whole credentials in the text
     */
    public Stream<RedactedRange> masks(String text, int offset, List<RedactedRange> told) {
        List<Run> runs = new ArrayList<>();
        RedactedRanges whole = new RedactedRanges(told.stream());
        Matcher matcher = RUN.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            if (whole.between(start, start + 1).isEmpty()) {
                boolean isName = names.have(offset + start) && isLikeName(matcher.group());
                boolean isKnown = isName || isKnown(text, start, matcher.group());
                runs.add(new Run(start, matcher.end(), isKnown, Character.isDigit(text.charAt(start))));
            }
        }
        BitSet hidden = hidden(runs);
        return hidden.stream().mapToObj(runs::get).map(run -> RedactedRange.bar(run.start(), run.end()));
    }

    /** Whether its words are long, as those of names are: what a program that is not well-formed has outside of its literals may be text. */
    private static boolean isLikeName(String run) {
        return run.length() <= SHORT || WORD.matcher(run).results().count() * WORD_LENGTH <= run.length();
    }

    /** Behind a hyphen the first letter may be an option, as in {@code -Dname}. */
    private static boolean isKnown(String text, int start, String run) {
        boolean isOption = start > 0 && text.charAt(start - 1) == '-' && run.length() > SHORT;
        return KnownWords.include(run) || (isOption && KnownWords.include(run.substring(1)));
    }

    private static BitSet hidden(List<Run> runs) {
        BitSet hidden = new BitSet();
        int last = -1;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (!run.isKnown()) {
                boolean isNear = last >= 0
                        && i - last <= NEAR
                        && run.start() - runs.get(last).end() <= GAP;
                if (isNear) {
                    hidden.set(last);
                }
                if (isNear || run.length() > SHORT) {
                    hidden.set(i);
                }
                last = i;
            }
        }
        addBetween(runs, hidden);
        addSpelt(runs, hidden);
        return hidden;
    }

    /** Numbers and words of one or two characters between what is hidden may be parts of the same. */
    private static void addBetween(List<Run> runs, BitSet hidden) {
        for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
            int next = hidden.nextSetBit(i + 1);
            if (next > i && next - i <= NEAR && areTiny(runs.subList(i + 1, next))) {
                hidden.set(i + 1, next);
            }
        }
    }

    private static boolean areTiny(List<Run> runs) {
        return runs.stream().allMatch(run -> run.length() <= TINY);
    }

    private static void addSpelt(List<Run> runs, BitSet hidden) {
        int first = 0;
        for (int i = 0; i <= runs.size(); i++) {
            if (i == runs.size() || runs.get(i).length() > 1) {
                if (i - first >= SPELT && runs.subList(first, i).stream().anyMatch(run -> !run.isNumber())) {
                    hidden.set(first, i);
                }
                first = i + 1;
            }
        }
    }
}
