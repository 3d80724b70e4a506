package io.github.stripekeys.decode.literal;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Neighbouring tokens of a program, as offsets: an object for each would cost more than finding them. Old ones make room for
 * new ones, so its memory does not depend on the length of the program. For one thread.
 */
final class Tokens {
    private static final int CAPACITY = 1 << 15;
    private static final Pattern SIGNS = Pattern.compile("[^A-Za-z0-9_]");

    private final String text;
    private TokenKind[] kinds;
    private int[] starts;
    private int[] ends;
    private int[] contentStarts;
    private int[] contentEnds;
    private int size;

    Tokens(String text) {
        this.text = text;
        int capacity = Math.min(CAPACITY, text.length() / 4 + 8);
        this.kinds = new TokenKind[capacity];
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.contentStarts = new int[capacity];
        this.contentEnds = new int[capacity];
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    void add(TokenKind kind, int start, int end) {
        add(kind, start, end, start, end);
    }

    /**
     * Adds a literal.
     *
     * @param contentStart where what it says starts
     * @param contentEnd where that ends, exclusive
     */
    void add(TokenKind kind, int start, int end, int contentStart, int contentEnd) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        contentStarts[size] = contentStart;
        contentEnds[size++] = contentEnd;
    }

    private void grow() {
        int capacity = Math.min(CAPACITY, 2 * size);
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        contentStarts = Arrays.copyOf(contentStarts, capacity);
        contentEnds = Arrays.copyOf(contentEnds, capacity);
    }

    /** Forgets the first tokens; those behind them move to the front. */
    void drop(int count) {
        size -= count;
        System.arraycopy(kinds, count, kinds, 0, size);
        System.arraycopy(starts, count, starts, 0, size);
        System.arraycopy(ends, count, ends, 0, size);
        System.arraycopy(contentStarts, count, contentStarts, 0, size);
        System.arraycopy(contentEnds, count, contentEnds, 0, size);
    }

    /** Where a token starts in the program, quotation marks included. */
    int start(int at) {
        return starts[at];
    }

    /** Where a token ends in the program, exclusive, quotation marks included. */
    int end(int at) {
        return ends[at];
    }

    TokenKind kind(int at) {
        return kinds[at];
    }

    boolean isLiteral(int at) {
        return at < size && (kinds[at] == TokenKind.TEMPLATE || kinds[at] == TokenKind.RAW);
    }

    boolean isWords(int at) {
        return at < size && kinds[at] == TokenKind.WORDS;
    }

    boolean isOperand(int at) {
        return at >= 0 && at < size && kinds[at] != TokenKind.MARK;
    }

    boolean isMark(int at, char mark) {
        return at >= 0
                && at < size
                && kinds[at] == TokenKind.MARK
                && ends[at] - starts[at] == 1
                && text.charAt(starts[at]) == mark;
    }

    boolean isMark(int at, String mark) {
        return at >= 0 && at < size && kinds[at] == TokenKind.MARK && isText(at, mark);
    }

    boolean isName(int at) {
        return at >= 0 && at < size && kinds[at] == TokenKind.NAME;
    }

    boolean isName(int at, String name) {
        return isName(at) && isText(at, name);
    }

    /** Whether it is a mark of one character, and one of these. */
    boolean isAnyMark(int at, String marks) {
        return at >= 0
                && at < size
                && kinds[at] == TokenKind.MARK
                && ends[at] - starts[at] == 1
                && marks.indexOf(text.charAt(starts[at])) >= 0;
    }

    boolean isOpening(int at) {
        return isAnyMark(at, "[({");
    }

    boolean isClosing(int at) {
        return isAnyMark(at, "])}");
    }

    /** Whether it is a name whose last part is this, in whatever letters. */
    boolean isNameIgnoringCase(int at, String name) {
        return isName(at) && simpleName(at).equalsIgnoreCase(name);
    }

    private boolean isText(int at, String expected) {
        return ends[at] - starts[at] == expected.length() && text.startsWith(expected, starts[at]);
    }

    /** Where what a literal says starts in the program. */
    int contentStart(int at) {
        return contentStarts[at];
    }

    /** Where what a literal says ends in the program, exclusive. */
    int contentEnd(int at) {
        return contentEnds[at];
    }

    /** What a literal says, its escapes unresolved. */
    String content(int at) {
        return text.substring(contentStart(at), contentEnd(at));
    }

    /** Whether a name has the sign of a variable. */
    boolean isVariable(int at) {
        return "$%!".indexOf(text.charAt(starts[at])) >= 0;
    }

    /** Whether this is a name, or ends with a dot and this name. */
    boolean isNamed(int at, String name) {
        if (!isName(at)) {
            return false;
        }
        int start = ends[at] - name.length();
        return start >= starts[at]
                && text.startsWith(name, start)
                && (start == starts[at] || text.charAt(start - 1) == '.');
    }

    /** What a name belongs to, without what that belongs to; empty if to nothing. */
    String receiver(int at) {
        int dot = Template.behindDot(text, starts[at], ends[at]) - 1;
        return dot < starts[at] ? "" : withoutSigns(text.substring(Template.behindDot(text, starts[at], dot), dot));
    }

    /** A name without what it belongs to and without the signs of a variable. */
    String simpleName(int at) {
        return withoutSigns(text.substring(Template.behindDot(text, starts[at], ends[at]), ends[at]));
    }

    private static String withoutSigns(String name) {
        boolean isMarked = !name.isEmpty()
                && ("$@%!".indexOf(name.charAt(0)) >= 0 || "})".indexOf(name.charAt(name.length() - 1)) >= 0);
        return isMarked ? SIGNS.matcher(name).replaceAll("") : name;
    }
}
