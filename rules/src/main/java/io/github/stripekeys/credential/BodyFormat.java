package io.github.stripekeys.credential;

/** What follows a prefix. Whatever is not of the alphabet ends a body and never hides it. */
enum BodyFormat {
    /** Letters and digits. */
    ALPHANUMERIC {
        @Override
        int end(String text, int start) {
            int end = Alphabet.ALPHANUMERIC.end(text, start);
            int longEnd = start + Structure.LONG_LENGTH;
            if (end > longEnd && Structure.of(text.substring(start, longEnd)) == Structure.CHARS_99) {
                return longEnd;
            }
            return end - start < MIN ? -1 : end;
        }
    },
    /** Letters and digits, then perhaps {@code _00} and 8 more. */
    TAILED {
        @Override
        int end(String text, int start) {
            int end = ALPHANUMERIC.end(text, start);
            boolean hasTail = end > 0
                    && text.startsWith("_00", end)
                    && Alphabet.ALPHANUMERIC.end(text, end + 1) == end + 1 + TAIL;
            return hasTail ? end + 1 + TAIL : end;
        }
    },
    /** Standard Base64; 32 letters and digits or 64 hexadecimal digits are whole, whatever follows. */
    BASE64 {
        @Override
        int end(String text, int start) {
            int plain = Alphabet.ALPHANUMERIC.end(text, start);
            boolean isWhole = plain - start == 32 || (plain - start == 64 && Alphabet.HEX.end(text, start) == plain);
            int end = isWhole ? plain : Alphabet.BASE64.end(text, start);
            return end - start < MIN ? -1 : isWhole ? end : padded(text, end);
        }

        private int padded(String text, int end) {
            return text.startsWith("==", end) ? end + 2 : text.startsWith("=", end) ? end + 1 : end;
        }
    },
    /** The rest of an object's id, {@code _secret_}, letters and digits. */
    OBJECT_SECRET {
        @Override
        int end(String text, int start) {
            int idEnd = Alphabet.ALPHANUMERIC.end(text, start);
            boolean isSecret = idEnd - start >= MIN_ID && text.startsWith(SECRET, idEnd);
            return isSecret ? ALPHANUMERIC.end(text, idEnd + SECRET.length()) : -1;
        }
    },
    /** 36 characters in the form of RFC 9562, section 4. */
    UUID {
        @Override
        int end(String text, int start) {
            int end = start - 1;
            for (int group : GROUPS) {
                int groupStart = end + 1;
                boolean isDivided = groupStart == start || text.startsWith("-", end);
                end = Alphabet.HEX.end(text, groupStart);
                if (!isDivided || end - groupStart != group) {
                    return -1;
                }
            }
            return end;
        }
    };

    /** Fewer letters and digits than this are no body. */
    static final int MIN = 16;

    private static final int MIN_ID = 8;
    private static final int TAIL = 10;
    static final String SECRET = "_secret_";
    private static final int[] GROUPS = {8, 4, 4, 4, 12};

    /** Where the body that starts here ends; -1 if there is none. */
    abstract int end(String text, int start);

    /** How many letters and digits every body starts with. */
    int least() {
        return this == OBJECT_SECRET ? MIN_ID : this == UUID ? GROUPS[0] : MIN;
    }
}
