package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.ByteIndex;
import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.credential.PrefixMatcher;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A part of a prefix that is written from its end to its start, such as {@code evil_ks}.
 *
 * @param text the part
 * @param separator where the {@code _} by which it is found is in it
 * @param isCertain whether it is hardly anything else, so that no body has to be there
 */
record ReversedPrefix(String text, int separator, boolean isCertain) {
    private static final Collection<ReversedPrefix> ALL = all();

    /** Those that have something before the {@code _}, by the last of it. */
    private static final ByteIndex<ReversedPrefix> BEFORE = new ByteIndex<>(
            ALL.stream().filter(part -> part.separator > 0).toList(),
            part -> part.text.charAt(part.separator - 1),
            ReversedPrefix[]::new);

    /** Those that start with it, by what follows. */
    private static final ByteIndex<ReversedPrefix> AFTER = new ByteIndex<>(
            ALL.stream().filter(part -> part.separator == 0).toList(),
            part -> part.text.charAt(1),
            ReversedPrefix[]::new);

    /** Letters and digits before a stem that is not certain. */
    private static final int BODY = 8;

    private static Collection<ReversedPrefix> all() {
        Map<String, ReversedPrefix> byKey = new LinkedHashMap<>();
        Stream.concat(
                        Prefix.all().stream()
                                .filter(prefix -> !prefix.isOfObject() || !prefix.isBare())
                                .map(ReversedPrefix::of),
                        Stream.of(ofObjectSecret()))
                .forEach(part -> byKey.putIfAbsent(part.text + ' ' + part.separator + ' ' + part.isCertain, part));
        return byKey.values();
    }

    /** Of a prefix with a mode, the mode and the end of the stem; else the stem. */
    private static ReversedPrefix of(Prefix prefix) {
        String stem = prefix.stem();
        String part = prefix.isBare() ? stem : stem.substring(stem.length() - 2);
        String text = reversed(part + "_" + prefix.restWords());
        return new ReversedPrefix(text, text.length() - part.length() - 1, prefix.isDistinctive());
    }

    private static ReversedPrefix ofObjectSecret() {
        String text = reversed(Prefix.OBJECT_SECRET);
        return new ReversedPrefix(text, text.length() - 1, true);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** What may stand before the {@code _} of one. */
    static String charactersBefore() {
        return BEFORE.bytes();
    }

    /** What stands behind the {@code _} of one that starts with it. */
    static String charactersAfter() {
        return AFTER.bytes();
    }

    /** Whether one is around the {@code _} at this place. */
    static boolean isAround(byte[] bytes, int length, int at) {
        return (at + 1 < length && isAny(AFTER.get(bytes[at + 1]), bytes, length, at))
                || (at > 0 && isAny(BEFORE.get(bytes[at - 1]), bytes, length, at));
    }

    private static boolean isAny(ReversedPrefix[] parts, byte[] bytes, int length, int at) {
        for (ReversedPrefix part : parts) {
            if (part.isAt(bytes, length, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] bytes, int length, int at) {
        int start = at - separator;
        int end = start + text.length();
        return start >= 0
                && end <= length
                && SplitPrefixMatcher.stands(text, bytes, start)
                && (isCertain || ((end == length || !PrefixMatcher.isWord(bytes[end])) && isBodyBefore(bytes, at)));
    }

    private static boolean isBodyBefore(byte[] bytes, int at) {
        for (int i = at - BODY; i < at; i++) {
            if (i < 0 || bytes[i] == '_' || !PrefixMatcher.isWord(bytes[i])) {
                return false;
            }
        }
        return BareStem.isMixed(bytes, at - BODY, at);
    }
}
