package io.github.stripekeys.decode.literal;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of texts that are made one, such as {@code ['a', 'b'].join('')} or {@code concat!("a", "b")}.
 *
 * @param parts what is joined
 * @param separator the token of what is put between them; -1 if that is the usual
 * @param usual what is put between them usually
 * @param format the token of the text that the parts are put in; -1 if there is none
 * @param isList whether nothing joins them here
 * @param end behind the last token, exclusive
 */
record JoinCall(List<Part> parts, int separator, String usual, int format, boolean isList, int end) {
    /** So many single characters are a text. */
    static final int MANY = 16;

    JoinCall {
        parts = List.copyOf(parts);
    }

    /**
     * What is joined to others.
     *
     * @param isJoint whether it is put right behind the one before it, without the separator
     */
    record Part(int token, boolean isJoint) {
        Part(int token) {
            this(token, false);
        }
    }

    /** Parts that nothing joins. */
    static JoinCall list(List<Part> parts, int end) {
        return new JoinCall(parts, -1, "", -1, true, end);
    }

    /** A name of a list, or a literal that is one. */
    static JoinCall list(int token) {
        return list(List.of(new Part(token)), token + 1);
    }

    /** All that is given. */
    static JoinCall list(Arguments given) {
        return list(given, 0, given.count());
    }

    /** What is given, from one on to another, exclusive. */
    static JoinCall list(Arguments given, int from, int to) {
        List<Part> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            parts.add(new Part(given.operand(i), given.isJoined(i)));
        }
        return list(parts, given.end());
    }

    /** The same list, joined with what is usual between the parts. */
    JoinCall joined(String usually) {
        return new JoinCall(parts, -1, usually, -1, false, end);
    }

    /** The same list, joined with the text of a token, or with what is usual if there is none. */
    JoinCall joined(int by, String usually) {
        return new JoinCall(parts, by, usually, -1, false, end);
    }

    /** The same list, put in the text of a token. */
    JoinCall formatted(int by) {
        return new JoinCall(parts, -1, "", by, false, end);
    }

    JoinCall upTo(int other) {
        return new JoinCall(parts, separator, usual, format, isList, other);
    }
}
