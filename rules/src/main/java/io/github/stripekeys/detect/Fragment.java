package io.github.stripekeys.detect;

/**
 * Tells from the bytes around a {@code _} whether a head of a credential stands there that is cut in two or more: a quotation
 * mark, a line end or an invisible character is where its other part should be.
 */
final class Fragment {
    private static final String[] STEMS = {"sk", "rk", "pk", "ek", "pst", "rkcs", "oak", "whsec", "absec"};
    private static final String[] MODES = {"live_", "test_", "org_"};
    private static final String[] REVERSED = {"evil_k", "tset_k", "gro_ks"};

    private Fragment() {}

    /** Whether something that is cut could go on beyond this byte. */
    static boolean isDivider(byte c) {
        return c < 0 || c == '"' || c == '\'' || c == '`' || c == '\\' || c == '>' || c == '}' || c == '=';
    }

    /** Whether a head's first {@code _} stands here and a part of the head is cut off. */
    static boolean isAt(byte[] bytes, int length, int at) {
        int after = matched(bytes, length, at + 1);
        if (after < 0) {
            return false;
        }
        for (String stem : STEMS) {
            int before = matchedBefore(bytes, at, stem);
            boolean isWhole = before == stem.length();
            boolean isSecret = stem.length() == WEBHOOK;
            if (before >= 0
                    && (isWhole || before + after > 0 || isQuoted(bytes, length, at))
                    && (!isSecret || before > 0)) {
                return true;
            }
        }
        return false;
    }

    private static final int WEBHOOK = 5;

    /** How much of a stem stands before this place: all of it, or its end behind a divider; -1 if it is something else. */
    private static int matchedBefore(byte[] bytes, int at, String stem) {
        int count = 0;
        while (count < stem.length()
                && at - count > 0
                && bytes[at - 1 - count] == stem.charAt(stem.length() - 1 - count)) {
            count++;
        }
        boolean isStart = at - count == 0;
        byte before = isStart ? (byte) '\n' : bytes[at - 1 - count];
        boolean isOpen = count == stem.length() ? !isWord(before) : isDivider(before);
        return isOpen ? count : -1;
    }

    /** How much of a mode starts here: all of it, or its start before a divider; -1 if it is something else. */
    private static int matched(byte[] bytes, int length, int start) {
        for (String mode : MODES) {
            int count = 0;
            while (count < mode.length() && start + count < length && bytes[start + count] == mode.charAt(count)) {
                count++;
            }
            boolean isCut = start + count < length && isCutBy(bytes[start + count]);
            if (count == mode.length() || isCut) {
                return count;
            }
        }
        return -1;
    }

    private static boolean isQuoted(byte[] bytes, int length, int at) {
        return at > 0
                && at + 1 < length
                && (bytes[at - 1] == bytes[at + 1] || (bytes[at - 1] < 0 && bytes[at + 1] < 0));
    }

    private static boolean isCutBy(byte c) {
        return isDivider(c) || c == '\n' || c == '\r';
    }

    private static boolean isWord(byte c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    /** Whether the last {@code _} of a reversed head stands here. */
    static boolean isReversedAt(byte[] bytes, int length, int at) {
        for (String head : REVERSED) {
            int start = at - head.indexOf('_');
            if (start >= 0 && start + head.length() <= length && stands(head, bytes, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String text, byte[] bytes, int start) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
