package io.github.stripekeys.decode;

import io.github.stripekeys.credential.Prefix;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that are parts of prefixes in quoted-printable (RFC 2045, section 6.7) or as lists of the numbers of characters. */
final class Sign {
    /** Letters that so many words end with that the one before counts, too. */
    private static final String COMMON = "aeinorst";

    private static final List<String> QUOTED_PRINTABLE = Stream.concat(
                    Prefix.all().stream()
                            .filter(prefix -> !prefix.isBare() || !prefix.isOfObject())
                            .map(Sign::quotedPrintable)
                            .flatMap(sign -> Stream.of(sign, sign.replace("=5F", "=5f"))),
                    Stream.of("=5F" + firstWord(Prefix.OBJECT_SECRET.substring(1))))
            .distinct()
            .toList();

    private Sign() {}

    /** All there are. */
    static Stream<String> all() {
        return Stream.concat(QUOTED_PRINTABLE.stream(), numbers());
    }

    /** Prefixes with an escaped {@code _}. */
    static List<String> quotedPrintable() {
        return QUOTED_PRINTABLE;
    }

    private static String quotedPrintable(Prefix prefix) {
        String stem = prefix.stem();
        return (prefix.isBare() ? stem : stem.substring(stem.length() - 1)) + "=5F" + firstWord(prefix.rest());
    }

    private static String firstWord(String rest) {
        return rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('_'));
    }

    private static Stream<String> numbers() {
        Stream<String> casts = Stream.of("(char)", "(byte)")
                .flatMap(cast -> Stream.of("", " ")
                        .flatMap(space -> Stream.of("95", "0x5f", "0x5F").map(number -> cast + space + number)));
        Stream<String> lists = Prefix.stems()
                .map(Sign::end)
                .distinct()
                .flatMap(end -> Stream.of("", " ")
                        .flatMap(space -> Stream.of(
                                list(end + "_", "%d", space),
                                list(end, "0x%02x", space) + space + "0x5f",
                                list(end, "0x%02X", space) + space + "0x5F",
                                list(end, "0x%02x", space) + space + "0x5F",
                                list(end, "0x%02X", space) + space + "0x5f")));
        return Stream.concat(casts, lists);
    }

    /** As much of a stem's end as few other words end with. */
    private static String end(String stem) {
        char last = stem.charAt(stem.length() - 1);
        return stem.substring(stem.length() - (COMMON.indexOf(last) >= 0 ? 2 : 1));
    }

    private static String list(String text, String format, String space) {
        return text.chars()
                .mapToObj(c -> String.format(Locale.ROOT, format, c))
                .collect(Collectors.joining("," + space, "", ","));
    }
}
