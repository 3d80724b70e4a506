package io.github.stripekeys.credential;

import java.util.List;
import java.util.stream.Stream;

/**
 * A stem of prefixes as bytes, and what may follow its {@code _}. Those of objects' secrets are found by what stands in
 * their middle.
 *
 * @param text the stem and its {@code _}
 * @param rests what may follow it before a body
 * @param body letters and digits that must follow if none of these does; none if it has to
 * @param needsContext whether Stripe must be named near it
 */
public record PrefixMatcher(String text, List<String> rests, int body, boolean needsContext) {
    private static final ByteIndex<PrefixMatcher> ALL =
            new ByteIndex<>(all(), head -> head.text.charAt(head.text.length() - 2), PrefixMatcher[]::new);

    /** Fewer letters and digits than this are also a part of longer words. */
    private static final int CERTAIN = 16;

    /** The characters before the {@code _}, of which every stem has two. */
    private static final int ENDING = 2;

    /** Bytes of a character in UTF-32. */
    private static final int WIDEST = 4;

    private static List<PrefixMatcher> all() {
        List<Prefix> prefixes =
                Prefix.all().stream().filter(prefix -> !prefix.isOfObject()).toList();
        PrefixMatcher ofObject = new PrefixMatcher(Prefix.OBJECT_SECRET, List.of(), Prefix.OBJECT_SECRET_BODY, false);
        return Stream.concat(
                        prefixes.stream().map(Prefix::stem).distinct().map(stem -> of(stem, prefixes)),
                        Stream.of(ofObject))
                .toList();
    }

    private static PrefixMatcher of(String stem, List<Prefix> prefixes) {
        List<Prefix> own =
                prefixes.stream().filter(prefix -> prefix.stem().equals(stem)).toList();
        List<String> rests =
                own.stream().map(Prefix::rest).filter(rest -> !rest.isEmpty()).toList();
        int body =
                own.stream().filter(Prefix::isBare).mapToInt(Prefix::body).min().orElse(0);
        return new PrefixMatcher(stem + "_", rests, body, own.stream().allMatch(Prefix::needsContext));
    }

    /** The characters that may stand before the {@code _} of a stem. */
    public static String lastCharacters() {
        return ALL.bytes();
    }

    /**
     * Whether a stem's {@code _} stands here and something that could be the rest of a credential follows; but for stems near
     * which Stripe must be named.
     *
     * @param width bytes from one character to the next
     */
    public static boolean endsAt(byte[] bytes, int length, int at, int width) {
        return endsAt(bytes, length, at, width, false);
    }

    /** The same for stems near which Stripe must be named. */
    public static boolean endsInContextAt(byte[] bytes, int length, int at, int width) {
        return endsAt(bytes, length, at, width, true);
    }

    private static boolean endsAt(byte[] bytes, int length, int at, int width, boolean needsContext) {
        if (at < ENDING * width) {
            return false;
        }
        byte second = bytes[at - ENDING * width];
        for (PrefixMatcher head : ALL.get(bytes[at - width])) {
            if (head.second() == second && head.needsContext == needsContext && head.isAt(bytes, length, at, width)) {
                return true;
            }
        }
        return false;
    }

    /** The last but one of the characters before the {@code _}. */
    private char second() {
        return text.charAt(text.length() - 1 - ENDING);
    }

    /** Whether there is one anywhere whose characters have NUL bytes between them. */
    public static boolean isWideIn(byte[] bytes, int length) {
        for (int at = 1; at < length; at++) {
            boolean mayBe = bytes[at] == '_' && bytes[at - 1] == 0;
            if (mayBe && isWideAt(bytes, length, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one ends here whose characters have NUL bytes between them. */
    public static boolean isWideAt(byte[] bytes, int length, int at) {
        for (int width = 2; width <= WIDEST; width *= 2) {
            if (endsAt(bytes, length, at, width) || endsInContextAt(bytes, length, at, width)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] bytes, int length, int at, int width) {
        int start = at - (text.length() - 1) * width;
        if (!stands(text, bytes, length, start, width)) {
            return false;
        }
        int next = at + width;
        for (String rest : rests) {
            if (stands(rest, bytes, length, next, width)) {
                return true;
            }
        }
        boolean mayStart = body >= CERTAIN || startsWord(bytes, start, width);
        return body > 0 && mayStart && hasRun(bytes, length, next, width, body);
    }

    /** Whether it is not the end of a longer word, such as that for a task. */
    private static boolean startsWord(byte[] bytes, int start, int width) {
        return start < width || !isWord(bytes[start - width]);
    }

    /** Whether a byte is an ASCII letter, a digit or an underscore. */
    public static boolean isWord(byte c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    private static boolean stands(String text, byte[] bytes, int length, int start, int width) {
        if (start < 0 || start + (text.length() - 1) * width >= length) {
            return false;
        }
        for (int i = text.length() - 1; i >= 0; i--) {
            if (bytes[start + i * width] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasRun(byte[] bytes, int length, int start, int width, int count) {
        if (start + (count - 1) * width >= length) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            byte c = bytes[start + i * width];
            if (c == '_' || (c != '+' && c != '/' && !isWord(c))) {
                return false;
            }
        }
        return true;
    }
}
