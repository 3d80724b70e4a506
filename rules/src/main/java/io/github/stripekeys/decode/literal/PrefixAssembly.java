package io.github.stripekeys.decode.literal;

import io.github.stripekeys.credential.Prefix;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the literals of a Java file could together spell the head of a credential, in whatever order they stand. */
public final class PrefixAssembly {
    private static final List<String> PLAIN =
            Prefix.all().stream().map(Prefix::text).toList();

    private static final List<String> DISTINCTIVE = Prefix.distinctive();

    private static final List<String> ENCODED = PLAIN.stream()
            .flatMap(head -> Stream.of(base64(head), hex(head), hex(head).toUpperCase(Locale.ROOT)))
            .toList();

    /** So much of an encoded head, in characters, one of its pieces has; digits alone stand in any program. */
    private static final int PART = 4;

    /** Where a template puts something in. */
    private static final Pattern INSERTED = Pattern.compile("%\\d*\\$?[sdc]|\\{\\d*\\}");

    /** A prefix, or the first part of one; behind a short prefix a body that is not a word. */
    private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9_])(?:(?:" + any(Prefix.stems()) + ")_$|"
            + any(DISTINCTIVE.stream()) + "|(?:" + any(PLAIN.stream()) + ")[a-z]*+[A-Z0-9])");

    /** Signs that a body may have, in any alphabet. */
    private static final String BODY = "+/=_-";

    private static final Pattern GLUED = Pattern.compile(
            "[A-Za-z0-9](?:(?:" + any(DISTINCTIVE.stream()) + ")|(?:" + any(PLAIN.stream()) + ")[A-Za-z0-9]{16})");

    private static final Pattern LINE_END = Pattern.compile("\\\\?\\R");

    /** The letter before the {@code _} of a prefix, as a number in a list of characters. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:" + numbers() + ")\\s*,\\s*(?:\\((?:byte|char)\\)\\s*)?$");

    /** Characters that such a number and what is behind it have. */
    private static final int WIDE = 40;

    private PrefixAssembly() {}

    private static String any(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("|"));
    }

    private static String numbers() {
        return any(Prefix.stems()
                .map(stem -> (int) stem.charAt(stem.length() - 1))
                .flatMap(last -> Stream.of(last.toString(), String.format(Locale.ROOT, "0x(?i:%02x)", last))));
    }

    private static String base64(String head) {
        String encoded = Base64.getEncoder().encodeToString(head.getBytes(StandardCharsets.US_ASCII));
        return encoded.substring(0, head.length() * 8 / 6);
    }

    private static String hex(String head) {
        return HexFormat.of().formatHex(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether it is worth finding out what the code makes of its literals. */
    public static boolean canForm(String code) {
        Set<String> pieces = new HashSet<>();
        Set<String> made = new HashSet<>();
        StringBuilder inOrder = new StringBuilder();
        List<UnaryOperator<String>> methods = methods(code);
        for (String literal : Lexer.literals(code, LanguageSyntax.JAVA.grammar())) {
            inOrder.append(literal);
            if (!literal.isEmpty()) {
                addParts(literal, pieces);
            }
            if (literal.chars().anyMatch(Character::isLetterOrDigit)) {
                methods.forEach(method -> made.add(method.apply(literal)));
            }
        }
        pieces.addAll(made);
        methods.forEach(method -> made.add(method.apply(inOrder.toString())));
        made.add(inOrder.toString());
        PieceIndex index = new PieceIndex(pieces);
        return PLAIN.stream().anyMatch(head -> new PrefixSpelling(head, index).isPossible())
                || ENCODED.stream()
                        .anyMatch(head -> new PrefixSpelling(head, index).isPossible() && containsPart(head, pieces))
                || made.stream().anyMatch(PrefixAssembly::hasHead)
                || pieces.stream().anyMatch(piece -> isGlued(piece) || isStart(piece))
                || hasNumbers(code);
    }

    private static boolean hasHead(String text) {
        return DISTINCTIVE.stream().anyMatch(text::contains) || ENCODED.stream().anyMatch(text::contains);
    }

    private static boolean containsPart(String head, Set<String> pieces) {
        return IntStream.rangeClosed(0, head.length() - PART)
                .mapToObj(at -> head.substring(at, at + PART))
                .anyMatch(part -> pieces.stream().anyMatch(piece -> piece.contains(part)));
    }

    /** Whether a literal ends within a credential. */
    private static boolean isStart(String piece) {
        if (piece.indexOf('_') <= 0) {
            return false;
        }
        int from = piece.length();
        while (from > 0 && isOfBody(piece.charAt(from - 1))) {
            from--;
        }
        return START.matcher(piece)
                .region(from, piece.length())
                .useTransparentBounds(true)
                .find();
    }

    private static boolean isOfBody(char c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || BODY.indexOf(c) >= 0;
    }

    /** Whether a head ends in a list of characters' numbers. */
    private static boolean hasNumbers(String code) {
        return hasNumberBefore("95", code) || hasNumberBefore("0x5f", code) || hasNumberBefore("0x5F", code);
    }

    private static boolean hasNumberBefore(String mark, String code) {
        for (int at = code.indexOf(mark); at >= 0; at = code.indexOf(mark, at + 1)) {
            if (NUMBER.matcher(code.substring(Math.max(0, at - WIDE), at)).find()) {
                return true;
            }
        }
        return false;
    }

    /** The literal, and what is left of it around what is put in, without space and line ends. */
    private static void addParts(String literal, Set<String> pieces) {
        pieces.add(literal);
        Stream.concat(INSERTED.splitAsStream(literal), LINE_END.splitAsStream(literal))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(pieces::add);
    }

    /** What the methods that the code names may make of a literal. */
    private static List<UnaryOperator<String>> methods(String code) {
        Map<String, UnaryOperator<String>> methods = Map.of(
                "replace", literal -> literal.replaceAll("[^A-Za-z0-9]", "_"),
                "toLowerCase", literal -> literal.toLowerCase(Locale.ROOT),
                "reverse", literal -> new StringBuilder(literal).reverse().toString());
        return methods.entrySet().stream()
                .filter(method -> code.contains(method.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether a head stands within a word, from which it may be taken out. */
    private static boolean isGlued(String piece) {
        return piece.indexOf('_') > 0 && GLUED.matcher(piece).find();
    }
}
