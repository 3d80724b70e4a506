package io.github.stripekeys.decode;

import io.github.stripekeys.credential.Prefix;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that is a sign of something hidden; most are what an encoded prefix of a credential contains whatever stands around it.
 * In Base64 that depends on how far the prefix is from the start, modulo 3.
 *
 * @param codec what it is encoded with, or null if it only shows that a file is worth reading
 * @param charset of the text that was encoded
 * @param before bytes from the start of the group of encoded characters that the needle is in to the prefix
 * @param lead characters from the start of that group to the needle
 */
record EncodedPrefix(String text, @Nullable Codec codec, Charset charset, int before, int lead) {
    private static final List<String> PREFIXES = prefixes();

    /** Those worth encoding twice: of credentials that must never be read by others. */
    private static final List<String> WORST = Prefix.all().stream()
            .filter(prefix -> prefix.isServerSecret() && prefix.isDistinctive())
            .map(Prefix::text)
            .toList();

    /** A letter and a digit: what follows a prefix shows in the last character of one so short. */
    private static final char[] BODIES = {'A', '1'};

    /** Fewer characters are no needle. */
    private static final int SHORTEST = 5;

    /** So many bytes of a body are looked at. */
    private static final int BODY_BYTES = 6;

    /** With all line ends in it, it has no more bytes than this before the character that it is found by, and behind. */
    private static final int WIDEST = 1 << 10;

    /** Shorter ones are in all sorts of encoded text, so that what follows them counts. */
    private static final int LONG = 7;

    /** All of once and twice encoded prefixes. */
    static List<EncodedPrefix> all() {
        Map<String, EncodedPrefix> needles = new LinkedHashMap<>();
        Consumer<EncodedPrefix> add = needle -> needles.putIfAbsent(needle.key(), needle);
        PREFIXES.forEach(prefix -> encoded(prefix).forEach(add));
        PREFIXES.forEach(prefix -> wide(prefix).forEach(add));
        WORST.forEach(
                prefix -> encoded(prefix).forEach(once -> encoded(once.text).forEach(add)));
        Sign.all().forEach(sign -> add.accept(new EncodedPrefix(sign, null, StandardCharsets.ISO_8859_1, 0, 0)));
        return List.copyOf(needles.values());
    }

    /** What no other needle has: sooner made than the hash of a record when a JVM starts. */
    private String key() {
        return text + ' ' + codec + ' ' + charset + ' ' + before + ' ' + lead;
    }

    /** Those of objects' secrets that are too short have a part that is not. */
    private static List<String> prefixes() {
        Stream<String> prefixes = Prefix.all().stream()
                .filter(prefix -> !prefix.isOfObject() || !prefix.isBare())
                .map(Prefix::text);
        return Stream.concat(prefixes, Stream.of(Prefix.OBJECT_SECRET)).toList();
    }

    private static Stream<EncodedPrefix> encoded(String prefix) {
        Charset charset = StandardCharsets.ISO_8859_1;
        return Stream.concat(hex(prefix, charset), base64(prefix, charset));
    }

    /** What is encoded by shells and scripts that know no other text. */
    private static Stream<EncodedPrefix> wide(String prefix) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .flatMap(charset -> Stream.concat(hex(prefix, charset), base64(prefix, charset)));
    }

    private static Stream<EncodedPrefix> hex(String prefix, Charset charset) {
        String hex = Codec.HEX.encode(prefix.getBytes(charset));
        return Stream.of(hex, hex.toUpperCase(Locale.ROOT))
                .map(text -> new EncodedPrefix(text, Codec.HEX, charset, 0, 0));
    }

    private static Stream<EncodedPrefix> base64(String prefix, Charset charset) {
        return Stream.of(0, 1, 2).flatMap(before -> base64(prefix, charset, before));
    }

    /** The characters of which all six bits come from the prefix when this many bytes stand before it. */
    private static Stream<EncodedPrefix> base64(String prefix, Charset charset, int before) {
        byte[] bytes = prefix.getBytes(charset);
        int first = (8 * before + 5) / 6;
        int last = 8 * (before + bytes.length) / 6;
        Set<String> texts = new TreeSet<>();
        for (char body : BODIES) {
            byte[] group = Arrays.copyOf(new byte[before], before + bytes.length + 1);
            System.arraycopy(bytes, 0, group, before, bytes.length);
            group[before + bytes.length] = (byte) body;
            int more = last - first < SHORTEST && 8 * (before + bytes.length) % 6 == 4 ? 1 : 0;
            texts.add(Codec.BASE64.encode(group).substring(first, last + more));
        }
        return texts.stream().map(text -> new EncodedPrefix(text, Codec.BASE64, charset, before, first));
    }

    Codec codecOrThrow() {
        return Objects.requireNonNull(codec, "only decoded where there is one");
    }

    /** Whether each character of the text that was encoded has two bytes. */
    boolean isWide() {
        return !charset.equals(StandardCharsets.ISO_8859_1);
    }

    /** Where it starts if its character at this offset stands at this place and a line may end within; -1 if it is not there. */
    int startAround(int offset, byte[] bytes, int length, int at) {
        return endFrom(offset, bytes, length, at) < 0 ? -1 : startFrom(offset, bytes, length, at);
    }

    private int startFrom(int offset, byte[] bytes, int length, int at) {
        int start = at;
        for (int i = offset - 1; i >= 0; i--) {
            if (start > 0 && bytes[start - 1] == text.charAt(i)) {
                start--;
            } else {
                int lineEnd = codec == null ? -1 : LineBreak.skipBack(bytes, length, start);
                if (lineEnd < Math.max(1, at - WIDEST) || bytes[lineEnd - 1] != text.charAt(i)) {
                    return -1;
                }
                start = lineEnd - 1;
            }
        }
        return start;
    }

    private int endFrom(int offset, byte[] bytes, int length, int at) {
        int end = at;
        for (int i = offset; i < text.length(); i++) {
            if (end >= length || bytes[end] != text.charAt(i)) {
                end = codec == null || end >= length ? -1 : LineBreak.skip(bytes, length, end);
                if (end < 0 || end >= Math.min(length, at + WIDEST) || bytes[end] != text.charAt(i)) {
                    return -1;
                }
            }
            end++;
        }
        return end;
    }

    /** Whether a few letters and digits follow where it is too short to say anything alone. */
    boolean isPlausible(byte[] bytes, int length, int start) {
        if (codec == null || text.length() >= LONG) {
            return true;
        }
        byte[] body = new byte[BODY_BYTES * codec.group / codec.bytes];
        int count = -text.length() - Math.floorMod(-lead - text.length(), codec.group);
        for (int at = start; count < body.length; at++, count++) {
            at = at < length && codec.has(bytes[at]) ? at : LineBreak.skip(bytes, length, at);
            if (at < 0 || at >= length || !codec.has(bytes[at])) {
                return false;
            }
            if (count >= 0) {
                body[count] = bytes[at];
            }
        }
        for (byte c : codec.decode(body)) {
            if (!Codec.isAlphanumeric(c)) {
                return false;
            }
        }
        return true;
    }
}
