package io.github.stripekeys.testing;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in tokens: {@code @sk_live@} is a key, {@code @sk_live:2@} another, {@code @sk_live.body@} what follows its prefix,
 * {@code @sk_live.redacted@} what a report shows of it, {@code @sk_live.short@} an older form.
 */
public final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("@([a-z]+(?:_[a-z]+)*)(?::(\\d+))?(?:\\.([a-z0-9]+))?@");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:(?:sk|rk|pk|rkcs|ek|pst)_(?:live|test)|[a-z]+(?:_org)?)_");

    private Tokens() {}

    /** The text with every token filled in. */
    public static String fill(String text) {
        return TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(value(token.group(1), token.group(2), token.group(3))));
    }

    /** What follows the prefix in each credential that a token of the text stands for, whole or in part. */
    public static List<String> bodies(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(token -> key(token.group(1), token.group(2), token.group(3)))
                .map(key -> PREFIX.matcher(key).replaceFirst(""))
                .distinct()
                .toList();
    }

    private static String value(String name, @Nullable String number, @Nullable String variant) {
        String form = Objects.requireNonNullElse(variant, "");
        String key = key(name, number, variant);
        return switch (form) {
            case "body" -> PREFIX.matcher(key).replaceFirst("");
            case "redacted" -> prefix(key) + "…" + key.substring(key.length() - 4);
            default -> key;
        };
    }

    private static String key(String name, @Nullable String number, @Nullable String variant) {
        String form = Objects.requireNonNullElse(variant, "");
        return Keys.key(name, number == null ? 1 : Integer.parseInt(number), form);
    }

    private static String prefix(String key) {
        Matcher prefix = PREFIX.matcher(key);
        return prefix.find() ? prefix.group() : "";
    }
}
