package io.github.stripekeys.fix;

/**
 * A text of several lines that a program has between a word and the same word on a line of its own.
 *
 * @param start of its first line
 * @param end of its last line, exclusive
 * @param isExpanded whether variables are replaced in it
 */
record Heredoc(int start, int end, boolean isExpanded) {
    boolean contains(int place) {
        return start <= place && place < end;
    }
}
