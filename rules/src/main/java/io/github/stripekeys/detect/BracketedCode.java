package io.github.stripekeys.detect;

/**
 * Code of which brackets tell where a part of it ends.
 *
 * @param longest part that is looked at
 */
record BracketedCode(String code, int longest) {
    /** Where the statement that goes on here ends: at the end of a line on which no bracket is open. */
    int statementEnd(int from) {
        int open = 0;
        int at = from;
        int limit = Math.min(code.length(), from + longest);
        for (; at < limit; at++) {
            char c = code.charAt(at);
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (open < 0 || (open == 0 && (c == '\n' || c == ';'))) {
                break;
            }
        }
        return at;
    }

    /** Where the arguments of a call end, from behind its opening bracket. */
    int argumentsEnd(int from) {
        int open = 1;
        int at = from;
        int limit = Math.min(code.length(), from + longest);
        while (at < limit && open > 0) {
            char c = code.charAt(at++);
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        return open == 0 ? at - 1 : at;
    }

    /** Where the parameters of a function end on this line, from behind their opening bracket. */
    static int parametersEnd(String line, int from) {
        int open = 1;
        int at = from;
        while (at < line.length() && open > 0) {
            char c = line.charAt(at++);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at;
    }
}
