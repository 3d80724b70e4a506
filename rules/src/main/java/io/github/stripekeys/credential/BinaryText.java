package io.github.stripekeys.credential;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads credentials in binary files, in which a length or the text of a neighbour touches a key on either side. What a length before
 * it shows counts; where there is none, a key has the length that keys of its kind have, and is no word.
 */
final class BinaryText {
    private static final int WEBHOOK = 32;
    private static final int HEX_WEBHOOK = 64;

    private static final String BEFORE_KEYS = " \"'`=:,;/(<>[{|@&?-";
    private static final char LAST_OF_ASCII = 0x7f;

    private BinaryText() {}

    /**
     * The credential at this place of a binary file; empty if it is a part of a word.
     *
     * @param plain how it would be read in text
     * @param isOpen whether no word touches it on its left
     */
    static Optional<Credential> read(Format format, ScannedText source, int start, Credential plain, boolean isOpen) {
        if (isCertain(plain)) {
            return Optional.of(plain);
        }
        String text = source.content();
        int most = plain.secret().length();
        OptionalInt length = BinaryField.lengthBefore(text, start, most);
        if (length.isPresent() && !SqliteRecord.isIn(text)) {
            Optional<Credential> exact = read(format, text, start, start + length.getAsInt())
                    .filter(each -> each.secret().length() == length.getAsInt())
                    .filter(each -> isLength(text, start) || isUsual(each, plain));
            if (exact.isPresent()) {
                return exact;
            }
        }
        Optional<BinaryField> field = BinaryField.around(text, start);
        if (field.isPresent()) {
            boolean isWhole = field.get().start() == start;
            int end = Math.min(field.get().end(), start + most);
            return read(format, text, start, end).filter(each -> isOpen || isWhole || isCertain(each));
        }
        if (isOpen || source.isExact()) {
            return Optional.of(plain).filter(each -> isOpen);
        }
        return read(format, text, start, start + usualLength(plain)).filter(each -> isNoWord(format, each));
    }

    /** Whether what stands before a text must be its length: it does not usually stand before a key, or behind a character of a text. */
    private static boolean isLength(String text, int start) {
        return BEFORE_KEYS.indexOf(text.charAt(start - 1)) < 0 || start < 2 || !isText(text.charAt(start - 2));
    }

    private static boolean isText(char c) {
        return c >= ' ' && c < LAST_OF_ASCII;
    }

    /** Whether a credential is all that was read, or as long as its kind is. */
    private static boolean isUsual(Credential credential, Credential plain) {
        int length = credential.secret().length();
        boolean isShort = credential.structure() == Structure.CHARS_24;
        return length == plain.secret().length() || isShort || isCertain(credential) || length == usualLength(plain);
    }

    private static Optional<Credential> read(Format format, String text, int start, int end) {
        return format.read(text.substring(start, end), 0);
    }

    private static boolean isCertain(Credential credential) {
        return credential.structure().isCertain();
    }

    /** Types so short are the end of too many words. */
    private static boolean isNoWord(Format format, Credential credential) {
        String body = credential.body();
        return !format.needsMixedCase()
                && body.chars().anyMatch(Character::isDigit)
                && body.chars().anyMatch(Character::isLetter)
                && !IdentifierModel.isIdentifier(body);
    }

    /** How many characters of what was read such a credential usually has. */
    private static int usualLength(Credential plain) {
        String body = plain.body();
        int prefix = plain.prefix().length();
        int most = plain.secret().length();
        Optional<Integer> whole = plain.wholeParts().findFirst().map(String::length);
        if (whole.isPresent()) {
            return whole.get();
        }
        boolean isHex = body.length() >= HEX_WEBHOOK && Alphabet.HEX.end(body, 0) >= HEX_WEBHOOK;
        return switch (plain.kind()) {
            case WEBHOOK -> Math.min(most, prefix + (isHex ? HEX_WEBHOOK : WEBHOOK));
            case APP_SIGNING -> Math.min(most, prefix + WEBHOOK);
            default -> most;
        };
    }
}
