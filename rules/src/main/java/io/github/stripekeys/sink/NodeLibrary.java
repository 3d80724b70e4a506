package io.github.stripekeys.sink;

/** Tells whether a script imports stripe-node: {@code require('stripe')}, or {@code from 'stripe'}. */
final class NodeLibrary {
    private static final String NAME = "stripe";
    private static final String REQUIRE = "require(";
    private static final String FROM = "from";

    private NodeLibrary() {}

    static boolean isImportedIn(String text) {
        for (int at = text.indexOf(NAME, 1); at >= 0; at = text.indexOf(NAME, at + NAME.length())) {
            if (isQuote(text, at - 1) && isQuote(text, at + NAME.length()) && isImport(text, at - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuote(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
    }

    private static boolean isImport(String text, int quote) {
        int end = quote;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.startsWith(REQUIRE, end - REQUIRE.length())
                || (end < quote && text.startsWith(FROM, end - FROM.length()));
    }
}
