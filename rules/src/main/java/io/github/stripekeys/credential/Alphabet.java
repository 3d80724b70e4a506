package io.github.stripekeys.credential;

/** The characters that bodies are made of; all are ASCII. */
enum Alphabet {
    ALPHANUMERIC {
        @Override
        boolean has(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
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
            return c >= 'a' && c <= 'f' || c >= '0' && c <= '9';
        }
    };

    abstract boolean has(char c);

    /** Where the run of such characters that starts here ends. */
    int end(String text, int start) {
        int end = start;
        while (end < text.length() && has(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
