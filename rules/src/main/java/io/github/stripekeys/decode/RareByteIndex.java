package io.github.stripekeys.decode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rare character and the needles that are found by it.
 *
 * @param contexts the pairs of bytes that stand before it in a needle
 * @param needles by such a pair
 */
record RareByteIndex(char character, BitSet contexts, Map<Integer, List<EncodedPrefix>> needles) {
    private static final int CONTEXT = 2;

    RareByteIndex(char character) {
        this(character, new BitSet(), new HashMap<>());
    }

    boolean isIn(EncodedPrefix needle) {
        return offset(needle) >= 0;
    }

    private int offset(EncodedPrefix needle) {
        return needle.text().indexOf(character, CONTEXT);
    }

    void add(EncodedPrefix needle) {
        int offset = offset(needle);
        int context = context(
                (byte) needle.text().charAt(offset - 2), (byte) needle.text().charAt(offset - 1));
        contexts.set(context);
        needles.computeIfAbsent(context, any -> new ArrayList<>()).add(needle);
    }

    /** The characters that stand right before it in a needle. */
    String before() {
        return contexts.stream()
                .mapToObj(context -> String.valueOf((char) (context & 0xff)))
                .distinct()
                .collect(Collectors.joining());
    }

    /** Whether it stands in a needle at this place. */
    boolean isInNeedle(byte[] bytes, int length, int at) {
        return isContext(bytes, at) && at(bytes, length, at).findAny().isPresent();
    }

    private boolean isContext(byte[] bytes, int at) {
        return at >= CONTEXT && contexts.get(context(bytes[at - 2], bytes[at - 1]));
    }

    /** The needles in which it stands at this place. */
    Stream<NeedleSearch.Hit> at(byte[] bytes, int length, int at) {
        if (!isContext(bytes, at)) {
            return Stream.empty();
        }
        return needles.getOrDefault(context(bytes[at - 2], bytes[at - 1]), List.of()).stream()
                .map(needle -> new NeedleSearch.Hit(needle, at - offset(needle)))
                .filter(hit -> hit.needle().isAt(bytes, length, hit.start()));
    }

    private static int context(byte first, byte second) {
        return ((first & 0xff) << 8) | (second & 0xff);
    }
}
