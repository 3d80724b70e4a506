package io.github.stripekeys.decode;

/**
 * Tells the lines of a YAML text that belong to a block scalar that keeps its line ends, YAML 1.2.2 section 8.1.2, up to the first
 * line that is not indented more than its key. Is told all lines in their order; for one thread.
 */
final class BlockScalars {
    private static final int NONE = -1;

    private final String text;

    /** The indent of the key whose block the line before was in. */
    private int keyIndent = NONE;

    BlockScalars(String text) {
        this.text = text;
    }

    /** Whether the line end behind this line, which is given without it, is kept. */
    boolean keep(int start, int end) {
        int indent = 0;
        while (start + indent < end && " \t".indexOf(text.charAt(start + indent)) >= 0) {
            indent++;
        }
        boolean isBlank = start + indent == end;
        if (keyIndent != NONE && !isBlank && indent <= keyIndent) {
            keyIndent = NONE;
        }
        if (keyIndent == NONE && isHeader(start, end)) {
            keyIndent = indent;
        }
        return keyIndent != NONE;
    }

    /** Whether a line ends in a key or a dash, and the sign of such a block. */
    private boolean isHeader(int start, int end) {
        int comment = comment(start, end);
        int at = beforeAny(" \t", start, comment);
        at = beforeAny("0123456789+-", start, at);
        if (at == start || text.charAt(at - 1) != '|') {
            return false;
        }
        at = beforeAny(" \t", start, at - 1);
        return at > start && (text.charAt(at - 1) == ':' || text.charAt(at - 1) == '-');
    }

    /** Where a comment starts, or the line ends. */
    private int comment(int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) != '#') {
            at++;
        }
        return at;
    }

    private int beforeAny(String characters, int start, int end) {
        int at = end;
        while (at > start && characters.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}
