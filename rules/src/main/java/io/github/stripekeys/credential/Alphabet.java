package io.github.stripekeys.credential;

/** The characters that bodies are made of; all are ASCII. */
enum Alphabet {
    ALPHANUMERIC {
        @Override
        boolean has(char c) {
            return isIn(c, 'a', 'z') || isIn(c, 'A', 'Z') || isIn(c, '0', '9');
        }
    },
    BASE64 {
        @Override
        boolean has(char c) {
            return c == '+' || c == '/' || ALPHANUMERIC.has(c);
        }
    },
    HEX {
        @Override
        boolean has(char c) {
            return isIn(c, 'a', 'f') || isIn(c, '0', '9');
        }
    };

    abstract boolean has(char c);

    /** Whether there are both capital and small letters in it. */
    static boolean mixesCase(String text) {
        return text.chars().anyMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean isIn(char c, char first, char last) {
        return c >= first && c <= last;
    }

    /** Where the run of such characters that starts here ends. */
    int end(String text, int start) {
        int end = start;
        while (end < text.length() && has(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
