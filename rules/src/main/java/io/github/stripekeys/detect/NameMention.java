package io.github.stripekeys.detect;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a use of an environment variable from a mention of its name: in a comment, in a list, in a check that it is not set. */
final class NameMention {
    private static final int NEAR = 240;

    /** What a check does if the variable is there after all. */
    private static final Pattern REFUSAL =
            Pattern.compile("\\bthrow\\b|\\bexit\\b|\\braise\\b|\\bfail\\w{0,10}\\b|\\berrors?\\b|\\bdie\\b|\\babort\\b"
                    + "|\\breject\\b|\\bpanic\\b");

    private static final Pattern CONDITION =
            Pattern.compile("\\b(?:if|assert|unless|expect|invariant|when)\\b[^;{}]{0,120}$");

    /** What those write who forbid it. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "forbid|must[ _-]?not|must[ _-]?never|never|not[ _-]?allowed|disallow|deny[ _-]?list|black[ _-]?list|leak|danger|unsafe"
                    + "|banned|do not|don't|should not|grep|\\bunset\\b|\\bdelete\\b");

    private static final Pattern COMMENT = Pattern.compile("^\\s{0,200}(?:#|//|/?\\*|<!--|--|;)|\\s//\\s");

    private static final Pattern QUOTED = Pattern.compile("[\"'`]$");

    /** What reads a variable whose name is given as a text, or sets it. */
    private static final Pattern ACCESS =
            Pattern.compile("(?:env|config|vars?|settings?|secrets?)\\w{0,20}\\s?(?:\\?\\.)?[\\[(]\\s?[\"'`]$");

    private NameMention() {}

    /** Whether what stands at these places of a text sets the variable or reads its value to use it. */
    static boolean isUse(String text, int start, int end) {
        String before = text.substring(lineStart(text, start), start);
        String after = text.substring(end, Math.min(text.length(), end + NEAR));
        if (COMMENT.matcher(before).find()) {
            return false;
        } else if (QUOTED.matcher(before).find() && !isKey(after)) {
            return ACCESS.matcher(before.toLowerCase(Locale.ROOT)).find() && !isChecked(before, after);
        }
        return !isChecked(before, after);
    }

    private static int lineStart(String text, int at) {
        int start = at;
        while (start > Math.max(0, at - NEAR) && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** Whether the quotation mark closes a key of JSON, YAML or an object. */
    private static boolean isKey(String after) {
        return after.length() > 1
                && "\"'`".indexOf(after.charAt(0)) >= 0
                && after.substring(1).stripLeading().startsWith(":");
    }

    private static boolean isChecked(String before, String after) {
        String line = (before + firstLine(after)).toLowerCase(Locale.ROOT);
        if (FORBIDDEN.matcher(line).find()) {
            return true;
        }
        Matcher refusal = REFUSAL.matcher(after.toLowerCase(Locale.ROOT));
        boolean isNegated = before.stripTrailing().endsWith("!process.env.")
                || before.contains("!import.meta")
                || before.contains(" -z ");
        return !isNegated && CONDITION.matcher(before).find() && refusal.find();
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
