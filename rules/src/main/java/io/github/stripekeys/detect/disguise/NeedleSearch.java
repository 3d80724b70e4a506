package io.github.stripekeys.detect.disguise;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds needles in bytes with the algorithm of Wu and Manber (A Fast Algorithm for Multi-Pattern Searching, 1994) in blocks
 * of two bytes: where these two are in no needle, as many are skipped as the shortest needle is long. Immutable.
 */
public final class NeedleSearch {
    private static final int SHORTEST = 7;
    private static final int BLOCK = 2;

    private final byte[] shifts = new byte[1 << 16];

    /** Needles by the block that their first {@link #SHORTEST} characters end with. */
    private final Map<Integer, List<Needle>> ending = new HashMap<>();

    /** A needle and where it starts. */
    record Hit(Needle needle, int start) {}

    /** A search for all needles there are. */
    public NeedleSearch() {
        Arrays.fill(shifts, (byte) (SHORTEST - BLOCK + 1));
        Needle.all().forEach(this::add);
    }

    private void add(Needle needle) {
        byte[] text = needle.text().getBytes(StandardCharsets.US_ASCII);
        for (int last = BLOCK - 1; last < SHORTEST; last++) {
            int block = block(text, last);
            shifts[block] = (byte) Math.min(shifts[block], SHORTEST - 1 - last);
        }
        ending.computeIfAbsent(block(text, SHORTEST - 1), any -> new ArrayList<>())
                .add(needle);
    }

    /** Whether there is any. */
    public boolean hasAny(byte[] bytes, int length) {
        return next(bytes, length, 0).isPresent();
    }

    /** The first that starts at this place or after it. */
    Optional<Hit> next(byte[] bytes, int length, int from) {
        int last = from + SHORTEST - 1;
        while (last < length) {
            int shift = shifts[block(bytes, last)];
            Optional<Hit> hit = shift == 0 ? at(bytes, length, last) : Optional.empty();
            if (hit.isPresent()) {
                return hit;
            }
            last += Math.max(1, shift);
        }
        return Optional.empty();
    }

    private Optional<Hit> at(byte[] bytes, int length, int last) {
        int start = last - SHORTEST + 1;
        return ending.getOrDefault(block(bytes, last), List.of()).stream()
                .filter(needle -> needle.isAt(bytes, length, start))
                .findFirst()
                .map(needle -> new Hit(needle, start));
    }

    private static int block(byte[] bytes, int last) {
        return ((bytes[last - 1] & 0xff) << 8) | (bytes[last] & 0xff);
    }
}
