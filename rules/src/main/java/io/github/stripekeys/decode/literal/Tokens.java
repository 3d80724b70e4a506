package io.github.stripekeys.decode.literal;

import java.util.Arrays;

/**
 * Neighbouring tokens of a program, as offsets: an object for each would cost more than finding them. Old ones make room for
 * new ones, so its memory does not depend on the length of the program. For one thread.
 */
public final class Tokens {
    private static final int CAPACITY = 1 << 15;
    private static final String BLOCK_QUOTES = "\"\"\"";
    private static final String LONG_QUOTES = "'''";

    private final String text;
    private TokenKind[] kinds;
    private int[] starts;
    private int[] ends;
    private int size;

    public Tokens(String text) {
        this.text = text;
        int capacity = Math.min(CAPACITY, text.length() / 4 + 8);
        this.kinds = new TokenKind[capacity];
        this.starts = new int[capacity];
        this.ends = new int[capacity];
    }

    public int size() {
        return size;
    }

    public boolean isFull() {
        return size == CAPACITY;
    }

    public void add(TokenKind kind, int start, int end) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size++] = end;
    }

    private void grow() {
        int capacity = Math.min(CAPACITY, 2 * size);
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
    }

    /** Forgets the first tokens; those behind them move to the front. */
    public void drop(int count) {
        size -= count;
        System.arraycopy(kinds, count, kinds, 0, size);
        System.arraycopy(starts, count, starts, 0, size);
        System.arraycopy(ends, count, ends, 0, size);
    }

    /** Where a token starts in the program, quotation marks included. */
    public int start(int at) {
        return starts[at];
    }

    /** Where a token ends in the program, exclusive, quotation marks included. */
    public int end(int at) {
        return ends[at];
    }

    public TokenKind kind(int at) {
        return kinds[at];
    }

    public boolean isLiteral(int at) {
        return at < size && (kinds[at] == TokenKind.TEMPLATE || kinds[at] == TokenKind.RAW);
    }

    public boolean isOperand(int at) {
        return at < size && kinds[at] != TokenKind.MARK;
    }

    public boolean isMark(int at, char mark) {
        return at < size
                && kinds[at] == TokenKind.MARK
                && ends[at] - starts[at] == 1
                && text.charAt(starts[at]) == mark;
    }

    public boolean isMark(int at, String mark) {
        return at < size && kinds[at] == TokenKind.MARK && isText(at, mark);
    }

    public boolean isName(int at, String name) {
        return at < size && kinds[at] == TokenKind.NAME && isText(at, name);
    }

    private boolean isText(int at, String expected) {
        return ends[at] - starts[at] == expected.length() && text.startsWith(expected, starts[at]);
    }

    /** Where what a literal says starts in the program. */
    public int contentStart(int at) {
        return starts[at] + quotes(at);
    }

    /** Where what a literal says ends in the program, exclusive. */
    public int contentEnd(int at) {
        return ends[at] - quotes(at);
    }

    private int quotes(int at) {
        boolean isLong = ends[at] - starts[at] >= 2 * BLOCK_QUOTES.length()
                && (text.startsWith(BLOCK_QUOTES, starts[at]) || text.startsWith(LONG_QUOTES, starts[at]));
        return isLong ? BLOCK_QUOTES.length() : 1;
    }

    /** What a literal says, its escapes unresolved. */
    public String content(int at) {
        return text.substring(contentStart(at), contentEnd(at));
    }

    /** Whether a name has the sign of a variable. */
    public boolean isVariable(int at) {
        return text.charAt(starts[at]) == '$';
    }

    /** A name without what it belongs to and without the signs of a variable. */
    public String simpleName(int at) {
        String last = text.substring(Template.behindDot(text, starts[at], ends[at]), ends[at]);
        return last.startsWith("$") ? last.replace("$", "").replace("{", "").replace("}", "") : last;
    }
}
