package io.github.stripekeys.credential;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What credentials start with, divided at its first {@code _}, by which it is searched for: of {@code sk_live_}, {@code sk}
 * is the stem and {@code live_} the rest. Derived from all {@link Format}s, and what all searches derive their tables from,
 * so that none knows a prefix that another does not.
 *
 * @param text all of it
 * @param body letters and digits that follow at least, if they are not written apart
 * @param isOfObject whether the rest of an object's id and {@link #OBJECT_SECRET} follow; without them it is no secret
 * @param isServerSecret whether what starts so is for servers only
 * @param hasHexBody whether nothing but hexadecimal digits can follow
 * @param needsContext whether Stripe must be named near it
 */
public record Prefix(
        String text, int body, boolean isOfObject, boolean isServerSecret, boolean hasHexBody, boolean needsContext) {
    /** What stands between an object's id and its secret. */
    public static final String OBJECT_SECRET = BodyFormat.SECRET;

    /** Letters and digits that follow it at least. */
    public static final int OBJECT_SECRET_BODY = BodyFormat.MIN;

    /** A stem this long is hardly the end of another word. */
    private static final int LONG = 5;

    private static final List<Prefix> ALL = List.copyOf(distinct());

    /** All there are. */
    public static List<Prefix> all() {
        return ALL;
    }

    /** The texts of those that are distinctive. */
    public static List<String> distinctive() {
        return ALL.stream().filter(Prefix::isDistinctive).map(Prefix::text).toList();
    }

    /** The texts of those that are distinctive, of secrets of servers. */
    static List<String> distinctiveOfServers() {
        return ALL.stream()
                .filter(prefix -> prefix.isServerSecret && prefix.isDistinctive())
                .map(Prefix::text)
                .toList();
    }

    private static Collection<Prefix> distinct() {
        Map<String, Prefix> byText = new LinkedHashMap<>();
        for (Format format : Format.all()) {
            for (String text : format.prefixes()) {
                byText.merge(text, of(text, format), Prefix::either);
            }
        }
        return byText.values();
    }

    private static Prefix of(String text, Format format) {
        boolean isOfObject = format.body() == BodyFormat.OBJECT_SECRET;
        return new Prefix(
                text,
                format.body().least(),
                isOfObject,
                format.kind().isServerSecret(),
                format.body() == BodyFormat.UUID,
                format.needsContext());
    }

    private static Prefix either(Prefix one, Prefix other) {
        return new Prefix(
                one.text,
                Math.min(one.body, other.body),
                one.isOfObject && other.isOfObject,
                one.isServerSecret || other.isServerSecret,
                one.hasHexBody && other.hasHexBody,
                one.needsContext && other.needsContext);
    }

    /** What stands before its first {@code _}. */
    public String stem() {
        return text.substring(0, text.indexOf('_'));
    }

    /** What stands behind its first {@code _}; empty if the body does. */
    public String rest() {
        return text.substring(text.indexOf('_') + 1);
    }

    /** The words of the rest, without the {@code _} at its end. */
    public String restWords() {
        return rest().replaceAll("_+$", "");
    }

    /** Whether a body follows the stem, with nothing but the {@code _} between. */
    public boolean isBare() {
        return rest().isEmpty();
    }

    /** Whether nothing but a credential is likely to start so. */
    public boolean isDistinctive() {
        return !isBare() || stem().length() >= LONG;
    }

    /** All stems, each once. */
    public static Stream<String> stems() {
        return ALL.stream().map(Prefix::stem).distinct();
    }
}
