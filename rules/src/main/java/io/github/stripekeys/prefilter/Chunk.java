package io.github.stripekeys.prefilter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A part of a file, and what was seen in it when it last stood between the same neighbours. For one thread. */
final class Chunk {
    /** Stands for the start or the end of a file as a neighbour. */
    static final long NO_CHUNK = 0;

    private final long id;
    private final byte[] content;
    private boolean isWithin;
    private long next = NO_CHUNK;
    private long before = -1;
    private long behind = -1;
    private @Nullable RangeSigns places;
    private @Nullable StemSign stems;
    private @Nullable ChunkWords words;

    /**
     * A chunk in which nothing has been looked for.
     *
     * @param id no other chunk has it
     */
    Chunk(long id, byte[] content) {
        this.id = id;
        this.content = content;
    }

    long id() {
        return id;
    }

    int length() {
        return content.length;
    }

    /** Whether this is the content between these places. */
    boolean hasContent(byte[] bytes, int start, int end) {
        return Arrays.equals(content, 0, content.length, bytes, start, end);
    }

    /** Whether a file goes on with this chunk. One that was the last of a file may be the start of a longer one in another. */
    boolean isAt(byte[] bytes, int length, int start) {
        int end = start + content.length;
        return (end == length || (end < length && isWithin)) && hasContent(bytes, start, end);
    }

    /** Notes that it is not only found at the end of a file. */
    void within() {
        isWithin = true;
    }

    /** The key of the chunk that was behind it the last time. */
    long next() {
        return next;
    }

    void setNext(long key) {
        next = key;
    }

    /** Puts it between two chunks; forgets what was seen if its neighbours were others, on which that may depend. */
    void put(long idBefore, long idBehind) {
        if (before != idBefore || behind != idBehind) {
            before = idBefore;
            behind = idBehind;
            places = null;
            stems = null;
            words = null;
        }
    }

    @Nullable
    RangeSigns places() {
        return places;
    }

    void keep(RangeSigns seen) {
        places = seen;
    }

    @Nullable
    StemSign stems() {
        return stems;
    }

    void keep(StemSign seen) {
        stems = seen;
    }

    /** What its words say behind words that led so far and near such names of Stripe, if that is known. */
    @Nullable
    ChunkWords words(int[] names, byte[] distances) {
        return words != null && words.areFor(names, distances) ? words : null;
    }

    void keep(ChunkWords seen) {
        words = seen.mostBytes() <= content.length ? seen : null;
    }
}
