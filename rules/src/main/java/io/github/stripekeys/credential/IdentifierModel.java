package io.github.stripekeys.credential;

/**
 * Tells the identifiers of programs from random letters and digits: how much likelier identifiers are to have such a text than chance
 * is. An identifier is a chain of its characters, where each depends on the one before, in two steps: whether a small letter, a capital
 * one or a digit follows, then which one. Learnt from the 130,000 identifiers of ten libraries; measured with ten others and with
 * generated keys by its test.
 */
final class IdentifierModel {
    /** Half bits by which a text must be likelier in programs; chance makes one of a million of 24 characters that is. */
    private static final int LEAST = 24;

    /** From so many characters on; for each one less, so much more. */
    private static final int USUAL_LENGTH = 24;

    private static final int FOR_EACH_LESS = 1;

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LETTERS = 26;

    /** What stands for no difference in the tables, in which each digit is a number of half bits. */
    private static final int EVEN = 18;

    /** Half bits by which a capital letter is likelier to start a word than any character is to be there by chance. */
    private static final String STARTS = "mlnllmhimhglllkmhmnmijic8a";

    /** The same of one small letter behind another one, which stands for its row. */
    private static final String FOLLOWERS = """
            almmbgjaj7foln5l4onpihdiic nfkenddanl6qi9labjlep741n1 nbibob8nj4mm9aqaamhok712g5
            oiflreeaocajcdmb3ilcke9eg0 ldmngjiae8alkndjipoodhglg6 ndeconc6q0el9ao86mljm266h3
            m9c8s8lkm15jilia1nlik794ia qigbq898n3affdoadmjli493h8 jimllikc76bmlqoibjno7i5f0j
            qecoqccag8babgpl3bnjlge373 mbffsdeco7dgalki5fnekbd7f7 nfdmqda9o3en99oe1bimnh70k4
            pkcar755n28fkjmo19k8l657e4 nbmonjockcgeejme9dnpji92g5 iillajhai9hmmqjl0pklmjjea8
            p8ajp7cil29n97om5ojnk974f1 a9989259b52nmb99afeatb5582 obkkrei9n3fejhnd0kmmhhc4l2
            j8l9qf9mo7hhdgmkhcnqm6c0h5 obibqa9lp13edane0nkji5cam5 ikkgoig8l6cnmogn7nnob71a7b
            r4a8s9e5p29ce9j76cb87875a0 pabbo99kp2dhanmb8qjga6c8b2 jmphoh7cn719ihep7dcqb91fk4
            hjjdkafbi7bjmnhr8dnpc7f8ej n9dat9acm3ed7dl78cebd377mj
            """.replaceAll("\\s", "");

    /** The same of a digit, and of a capital letter that does not start a word. */
    private static final int DIGIT = 5;

    private static final int CAPITAL = 3;

    /** Half bits that it costs to go from a small letter, a capital one or a digit to one of those. */
    private static final int[][] STEPS = {{0, -6, -14}, {0, -6, -12}, {-5, -6, -1}};

    private IdentifierModel() {}

    /** Whether letters and digits are an identifier rather than random. */
    static boolean isIdentifier(String text) {
        boolean isHex =
                Alphabet.HEX.end(text, 0) == text.length() && text.chars().anyMatch(Character::isDigit);
        int less = Math.max(0, USUAL_LENGTH - text.length());
        return !isHex && score(text) >= LEAST + FOR_EACH_LESS * less;
    }

    /** By how many half bits a text is likelier in programs than by chance. */
    static int score(String text) {
        int score = 0;
        for (int i = 1; i < text.length(); i++) {
            char last = text.charAt(i - 1);
            char next = text.charAt(i);
            score += STEPS[type(last)][type(next)] + gain(last, next);
        }
        return score;
    }

    private static int gain(char last, char next) {
        return switch (type(next)) {
            case 0 -> type(last) == 2 ? CAPITAL : halfBits(FOLLOWERS.charAt(letter(last) * LETTERS + letter(next)));
            case 1 -> type(last) == 0 ? halfBits(STARTS.charAt(letter(next))) : CAPITAL;
            default -> DIGIT;
        };
    }

    private static int halfBits(char digit) {
        return DIGITS.indexOf(digit) - EVEN;
    }

    private static int letter(char c) {
        return (c | ' ') - 'a';
    }

    /** 0 for a small letter, 1 for a capital one, 2 for all others. */
    private static int type(char c) {
        boolean isSmall = c >= 'a' && c <= 'z';
        return isSmall ? 0 : c >= 'A' && c <= 'Z' ? 1 : 2;
    }
}
