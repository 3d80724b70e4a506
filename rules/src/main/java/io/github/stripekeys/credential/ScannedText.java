package io.github.stripekeys.credential;

/**
 * Decoded text in which credentials may stand.
 *
 * @param isExact whether its charset is known; if not, each byte is one character, and an ASCII letter after a byte of
 *     0x80 or more may be the second half of a character of a multi-byte charset such as Shift-JIS
 * @param isAboutStripe whether the name of the file says Stripe
 */
public record ScannedText(String content, boolean isExact, boolean isAboutStripe) {
    private static final int CONTEXT = 1000;

    /** Whether the file's name or the text within 1,000 characters of this place says Stripe. */
    public boolean namesStripeNear(int place) {
        int from = Math.max(0, place - CONTEXT);
        return isAboutStripe || StripeName.isIn(content, from, Math.min(content.length(), place + CONTEXT));
    }
}
