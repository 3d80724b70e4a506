package io.github.stripekeys.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds needles in bytes. Each has, behind its second character, one of a few letters and digits that are rare in source
 * code; the two characters before that one decide nearly always, over a line end too. Immutable.
 */
public final class NeedleSearch {
    /**
     * Characters by how rare they are in source code, the first that a needle has first: nearly all have one of the first eight,
     * which are 0.5 % of all characters in 484 MB of it. The others are for prefixes that are still to come.
     */
    private static final String RARE = "5ZXYG9WU8RBQ7KJ643Vz+H2qF1jD0LOMNIAC/EkSTwvybfhgmudlconaisrte";

    /** Of those, the ones that a needle must have none of to be found by another one; short needles are not looked for over line ends. */
    private static final int RAREST = 8;

    private final List<RareByteIndex> anchors =
            RARE.chars().mapToObj(c -> new RareByteIndex((char) c)).toList();

    /** By byte: the needles that are found by it; null if there are none. */
    private final @Nullable RareByteIndex[] byByte = new @Nullable RareByteIndex[1 << Byte.SIZE];

    /** A needle and where it starts. */
    public record Hit(EncodedPrefix needle, int start) {
        boolean isPlausible(byte[] bytes, int length) {
            return needle.isPlausible(bytes, length, start);
        }
    }

    /** The search for all needles there are; it is made once, for that takes as long as a scan of a small project. */
    public static NeedleSearch forAllPrefixes() {
        return ForAllPrefixes.SEARCH;
    }

    private static final class ForAllPrefixes {
        static final NeedleSearch SEARCH = new NeedleSearch();
    }

    private NeedleSearch() {
        for (EncodedPrefix needle : EncodedPrefix.all()) {
            anchors.stream()
                    .filter(anchor -> anchor.isIn(needle))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no rare character in " + needle))
                    .add(needle);
        }
        anchors.stream().filter(RareByteIndex::isUsed).forEach(anchor -> byByte[anchor.character()] = anchor);
    }

    /** Tells all rare characters, and which may stand before each of them. */
    public void forEachPair(BiConsumer<String, Character> listener) {
        for (RareByteIndex anchor :
                anchors.stream().filter(RareByteIndex::isUsed).toList()) {
            boolean mayFollowLineEnd = RARE.indexOf(anchor.character()) < RAREST;
            listener.accept(anchor.before() + (mayFollowLineEnd ? LineBreak.LAST : ""), anchor.character());
        }
    }

    /** Whether the rare character at this place is in a needle. */
    public boolean isAround(byte[] bytes, int length, int at) {
        @Nullable RareByteIndex anchor = byByte[bytes[at] & 0xff];
        return anchor != null && anchor.isInNeedle(bytes, length, at);
    }

    /** Whether there is one in this text. */
    public boolean isIn(String text) {
        return !all(bytes(text)).isEmpty();
    }

    /** All that are in this text of one-byte characters, from its start to its end. */
    List<Hit> all(byte[] bytes) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            @Nullable RareByteIndex anchor = byByte[bytes[at] & 0xff];
            if (anchor != null) {
                anchor.addAt(bytes, bytes.length, at, hits);
            }
        }
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    /** A byte for each character; an encoder would make one of the two that an emoji is. */
    static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = c < 0x80 ? (byte) c : 0;
        }
        return bytes;
    }
}
