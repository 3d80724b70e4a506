package io.github.stripekeys.credential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is looked for, by the byte that tells best that it could be there: arrays, for searches of all bytes of a scan. */
public final class ByteIndex<T> {
    private final List<T[]> byByte = new ArrayList<>();

    /**
     * These, each by an ASCII character of its own.
     *
     * @param arrays makes arrays of them
     */
    public ByteIndex(Collection<T> all, ToIntFunction<T> character, IntFunction<T[]> arrays) {
        for (int i = 0; i < 1 << Byte.SIZE; i++) {
            int c = i;
            byByte.add(
                    all.stream().filter(each -> character.applyAsInt(each) == c).toArray(arrays));
        }
    }

    /** Those with this byte; not to be changed. */
    public T[] get(byte b) {
        return byByte.get(b & 0xff);
    }

    /** Whether there is one with this byte. */
    public boolean has(byte b) {
        return get(b).length > 0;
    }

    /** All such bytes, as characters. */
    public String bytes() {
        return IntStream.range(0, byByte.size())
                .filter(c -> has((byte) c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
