package io.github.stripekeys.report.content;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;

/**
 * Text that looks like what it is. Characters that show nothing, or that change the look of their neighbours (controls,
 * bidirectional formatting, unusual spaces), become tokens such as {@code ⟨U+202E⟩}.
 */
public final class VisibleText {
    private VisibleText() {}

    /** The text with tokens. */
    public static String of(String text) {
        if (text.chars().allMatch(VisibleText::isPlain)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        PrimitiveIterator.OfInt characters = text.codePoints().iterator();
        while (characters.hasNext()) {
            int character = characters.nextInt();
            if (isHidden(character)) {
                visible.append(String.format("⟨U+%04X⟩", character));
            } else {
                visible.appendCodePoint(character);
            }
        }
        return visible.toString();
    }

    /** The lines with tokens, one below the other. */
    public static String ofLines(List<String> lines) {
        return lines.stream().map(VisibleText::of).collect(Collectors.joining("\n"));
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character <= '~';
    }

    /** Whether a character has a token. */
    public static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> isBlankLetter(character);
        };
    }

    /** Letters, symbols and marks of Unicode that have no ink: fillers, the empty Braille pattern, variation selectors. */
    private static boolean isBlankLetter(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
        };
    }
}
