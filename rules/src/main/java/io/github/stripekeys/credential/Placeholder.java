package io.github.stripekeys.credential;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Why something shaped like a credential is known not to be one. Decided by structure over the whole body, never by a
 * short word in it: in a random body of 99 characters a given three-letter word turns up with a chance of 0.3 %.
 */
public enum Placeholder {
    /** The prefix alone, then something that stands for the rest. */
    NO_BODY(credential -> false),
    /** Runs on beyond the longest body there is. */
    TOO_LONG(credential -> credential.body().length() > Placeholder.LONGEST),
    /** A stretch of one character, as in a mask. */
    MASKED(credential -> MaskHeuristics.isMasked(credential.body())),
    /** Made of too few different characters. */
    FEW_CHARACTERS(credential -> MaskHeuristics.isOfFewCharacters(credential.body())),
    /** Only digits, only small or only capital letters, which chance does not make of 62 symbols. */
    ONE_CLASS(credential -> MaskHeuristics.isOfOneClass(credential.body())),
    /** The same few characters again and again. */
    REPEATED(credential -> MaskHeuristics.isPeriodic(credential.body())),
    /** Words, ascents such as {@code abc} and descents such as {@code 321}. */
    WORDS(credential -> Words.coverMostOf(credential.body())),
    /** The beginning of a key, then an ellipsis. */
    CUT_OFF(credential -> false);

    private static final int LONGEST = 255;

    @SuppressWarnings("ImmutableEnumChecker") // the predicates capture nothing
    private final Predicate<Credential> test;

    Placeholder(Predicate<Credential> test) {
        this.test = test;
    }

    /** Words for debug output. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Why this credential, which ends at this place of a text, is a placeholder; empty if it is none. */
    static Optional<Placeholder> of(Credential credential, String text, int end) {
        boolean isCut = MaskHeuristics.startsEllipsis(text, end)
                && credential.structure() == Structure.OTHER
                && !isWhole(credential);
        return isCut
                ? Optional.of(CUT_OFF)
                : Arrays.stream(values())
                        .filter(reason -> reason.test.test(credential))
                        .findFirst();
    }

    private static boolean isWhole(Credential credential) {
        int length = credential.body().length();
        return credential.kind() == Kind.WEBHOOK && (length == 32 || length == 64);
    }
}
