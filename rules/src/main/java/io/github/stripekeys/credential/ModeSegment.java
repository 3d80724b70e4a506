package io.github.stripekeys.credential;

/** Whether {@code live_} or {@code test_} follows a head. */
enum ModeSegment {
    NONE,
    OPTIONAL,
    REQUIRED;

    private static final int LENGTH = "live_".length();

    /** Where the marker that starts here ends; -1 if it is required and missing. */
    int end(String text, int start) {
        boolean isThere = text.startsWith("live_", start) || text.startsWith("test_", start);
        if (this != NONE && isThere) {
            return start + LENGTH;
        }
        return this == REQUIRED ? -1 : start;
    }
}
