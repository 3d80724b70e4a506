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
 * @param contexts the pairs of bytes that stand before it in a needle, whatever line ends are between them
 * @param needles by such a pair
 */
record RareByteIndex(char character, BitSet contexts, Map<Integer, List<EncodedPrefix>> needles) {
    private static final int CONTEXT = 2;
    private static final int BYTES = 256;

    RareByteIndex(char character) {
        this(character, new BitSet(), new HashMap<>());
    }

    boolean isIn(EncodedPrefix needle) {
        return offset(needle) >= 0;
    }

    /** Where it stands in a needle, if it can be at the third character or behind, else at the second. */
    private int offset(EncodedPrefix needle) {
        int offset = needle.text().indexOf(character, CONTEXT);
        return offset >= 0 || needle.text().length() < CONTEXT || needle.text().charAt(1) != character ? offset : 1;
    }

    void add(EncodedPrefix needle) {
        int offset = offset(needle);
        byte last = (byte) needle.text().charAt(offset - 1);
        if (offset >= CONTEXT) {
            add(needle, context((byte) needle.text().charAt(offset - 2), last));
        } else {
            for (int any = 0; any < BYTES; any++) {
                add(needle, context((byte) any, last));
            }
        }
    }

    private void add(EncodedPrefix needle, int context) {
        contexts.set(context);
        needles.computeIfAbsent(context, any -> new ArrayList<>()).add(needle);
    }

    boolean isUsed() {
        return !needles.isEmpty();
    }

    /** The characters that stand right before it in a needle. */
    String before() {
        return contexts.stream()
                .mapToObj(context -> String.valueOf((char) (context >> Byte.SIZE)))
                .distinct()
                .collect(Collectors.joining());
    }

    /** Whether it stands in a needle at this place. */
    boolean isInNeedle(byte[] bytes, int length, int at) {
        int context = contextAt(bytes, length, at);
        return contexts.get(context)
                && hits(context, bytes, length, at).findAny().isPresent();
    }

    /** Adds the needles in which it stands at this place. */
    void addAt(byte[] bytes, int length, int at, List<NeedleSearch.Hit> found) {
        int context = contextAt(bytes, length, at);
        if (contexts.get(context)) {
            hits(context, bytes, length, at).forEach(found::add);
        }
    }

    private Stream<NeedleSearch.Hit> hits(int context, byte[] bytes, int length, int at) {
        return needles.getOrDefault(context, List.of()).stream()
                .map(needle -> new NeedleSearch.Hit(needle, needle.startAround(offset(needle), bytes, length, at)))
                .filter(hit -> hit.start() >= 0 && hit.isPlausible(bytes, length));
    }

    /** The two bytes before this place, over a line end. */
    private static int contextAt(byte[] bytes, int length, int at) {
        int first = before(bytes, length, at);
        int second = first < 0 ? -1 : before(bytes, length, first);
        return first < 0 ? 0 : context(second < 0 ? 0 : bytes[second], bytes[first]);
    }

    /** The place before this one, over a line end; -1 if there is none. */
    private static int before(byte[] bytes, int length, int at) {
        boolean mayBreak = at > 0 && LineBreak.LAST.indexOf(bytes[at - 1]) >= 0;
        int lineEnd = mayBreak ? LineBreak.skipBack(bytes, length, at) : -1;
        return lineEnd >= 0 ? lineEnd - 1 : at - 1;
    }

    /** The first in the low bits, for a map spreads by those: of a short needle it is any byte. */
    private static int context(byte first, byte second) {
        return ((second & 0xff) << Byte.SIZE) | (first & 0xff);
    }
}
