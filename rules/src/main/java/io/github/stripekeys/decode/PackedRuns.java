package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Base64 of what gzip (RFC 1952) or zlib (RFC 1950) packed, as cloud-init, Helm and cookies have it: Helm encodes its releases,
 * and Kubernetes encodes them once more. What is packed is read as far as it goes, and no more of it than a text of that size may hold in all.
 */
public final class PackedRuns implements Decoder {
    /** What gzip's first three bytes are in Base64. */
    private static final String PACKED = "H4sI";

    /** The same encoded once more, as far as it does not depend on what follows. */
    private static final String TWICE = "SDRzS";

    private static final int SHORTEST = 40;

    /** Bytes that all of a text is unpacked to. */
    private static final int MOST = 1 << 24;

    private static final int CHUNK = 1 << 13;

    /** Whether the text of packed bytes may start at, or just before, this place. */
    public static boolean isAt(byte[] bytes, int length, int at) {
        return switch (bytes[at]) {
            case 'H' -> stands(PACKED, bytes, length, at);
            case 'z' -> stands(TWICE, bytes, length, at - TWICE.indexOf('z'));
            case 'J', 'N' -> PackedByZlib.isAt(bytes, length, at - 1);
            case 'Z' -> PackedByZlib.isTwiceAt(bytes, length, at);
            default -> false;
        };
    }

    private static boolean stands(String mark, byte[] bytes, int length, int start) {
        if (start < 0 || start + mark.length() > length) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (bytes[start + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<View> decode(View view) {
        List<View> views = new ArrayList<>();
        byte[] bytes = NeedleSearch.bytes(view.text());
        int budget = MOST;
        for (int at = 0; at < bytes.length && budget > 0; at++) {
            boolean isStart = isStart(bytes, at) && (at == 0 || !Codec.BASE64.has(bytes[at - 1]));
            int end = isStart ? end(bytes, at) : at;
            if (end - at >= SHORTEST) {
                byte[] unpacked = unpacked(Codec.BASE64.decode(encoded(bytes, at, end)), bytes[at], budget);
                budget -= Math.max(unpacked.length, end - at);
                if (unpacked.length > 0) {
                    String text = new String(unpacked, StandardCharsets.ISO_8859_1);
                    views.add(ViewBuilder.only(view, text, at, end, Evidence.BASE64));
                    at = end - 1;
                }
            }
        }
        return views;
    }

    private static boolean isStart(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case 'H' -> stands(PACKED, bytes, bytes.length, at);
            case 'S' -> stands(TWICE, bytes, bytes.length, at);
            case 'e' -> PackedByZlib.isAt(bytes, bytes.length, at);
            case 'Z' -> PackedByZlib.isTwiceAt(bytes, bytes.length, at);
            default -> false;
        };
    }

    /** Where the run ends that starts here, over the ends of its lines. */
    private static int end(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && Codec.BASE64.has(bytes[end])) {
            end++;
            int next =
                    end < bytes.length && !Codec.BASE64.has(bytes[end]) ? LineBreak.skip(bytes, bytes.length, end) : -1;
            if (next > end && next < bytes.length && Codec.BASE64.has(bytes[next])) {
                end = next;
            }
        }
        return end;
    }

    private static byte[] encoded(byte[] bytes, int start, int end) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(end - start);
        for (int at = start; at < end; at++) {
            if (Codec.BASE64.has(bytes[at])) {
                encoded.write(bytes[at]);
            } else {
                at = Math.max(at, LineBreak.skip(bytes, bytes.length, at) - 1);
            }
        }
        return encoded.toByteArray();
    }

    /** What is behind an encoding that starts with this character. */
    private static byte[] unpacked(byte[] decoded, byte start, int most) {
        return switch (start) {
            case 'H' -> unpacked(GZIPInputStream::new, decoded, most);
            case 'e' -> unpacked(InflaterInputStream::new, decoded, most);
            default -> decoded;
        };
    }

    private static byte[] unpacked(Packing packing, byte[] packed, int most) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = packing.open(new ByteArrayInputStream(packed))) {
            for (int count = in.read(chunk); count >= 0 && unpacked.size() < most; count = in.read(chunk)) {
                unpacked.write(chunk, 0, count);
            }
        } catch (IOException e) {
            // what came before the place where it is broken counts
            return unpacked.toByteArray();
        }
        return unpacked.toByteArray();
    }

    /** Makes a stream of what a packed stream expands to. */
    private interface Packing {
        InputStream open(InputStream in) throws IOException;
    }
}
