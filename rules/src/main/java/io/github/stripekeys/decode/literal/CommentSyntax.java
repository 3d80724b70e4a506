package io.github.stripekeys.decode.literal;

import java.util.List;

/** How a language writes comments. Immutable. */
final class CommentSyntax {
    private static final int ASCII = 0x80;

    private final String[] lineMarks;
    private final String blockStart;
    private final String blockEnd;
    private final boolean[] starts = new boolean[ASCII];

    /**
     * Comments.
     *
     * @param lineMarks what one that ends with its line may start with
     * @param blockStart what one over lines starts with; empty if there are none
     * @param blockEnd what that ends with
     */
    CommentSyntax(List<String> lineMarks, String blockStart, String blockEnd) {
        this.lineMarks = lineMarks.toArray(String[]::new);
        this.blockStart = blockStart;
        this.blockEnd = blockEnd;
        for (String mark : lineMarks) {
            starts[mark.charAt(0)] = true;
        }
        if (hasBlocks()) {
            starts[blockStart.charAt(0)] = true;
        }
    }

    boolean hasBlocks() {
        return !blockStart.isEmpty();
    }

    /** What a comment over lines ends with. */
    String blockEnd() {
        return blockEnd;
    }

    boolean mayStartWith(char c) {
        return c < ASCII && starts[c];
    }

    boolean isBlockAt(String text, int at) {
        return hasBlocks() && text.startsWith(blockStart, at);
    }

    boolean isLineAt(String text, int at) {
        for (String mark : lineMarks) {
            if (text.startsWith(mark, at)) {
                return true;
            }
        }
        return false;
    }
}
