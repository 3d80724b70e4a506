package io.github.stripekeys.decode.literal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program that the first line of a file says runs it, as in {@code #!/usr/bin/env python3}. */
final class Interpreter {
    private static final Pattern LINE = Pattern.compile(
            "#!\\s*(?:\\S*/)?(?:env\\s+(?:-S\\s+)?(?:[A-Z_]+=\\S*\\s+)*)?(?:\\S*/)?([A-Za-z][A-Za-z-]*[0-9]?)\\S*");

    /** Linux reads no more of a first line than 256 characters (execve(2)). */
    private static final int LONGEST_LINE = 256;

    private Interpreter() {}

    /** Its name in small letters, without the folder and all but the first digit of its version. */
    static Optional<String> of(String text) {
        int start = text.startsWith("\ufeff") ? 1 : 0;
        Matcher line = LINE.matcher(text.substring(start, Math.min(text.length(), start + LONGEST_LINE)));
        return line.lookingAt() ? Optional.of(line.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
