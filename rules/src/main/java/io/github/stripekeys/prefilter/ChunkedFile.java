package io.github.stripekeys.prefilter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file in chunks, of which only those are looked at that are new or have new neighbours. */
final class ChunkedFile implements FileSigns {
    private final SignScanner scanner;
    private final byte[] bytes;
    private final int length;
    private final List<Chunk> chunks;
    private final int[] starts;
    private long searched;

    /** The first bytes, in these chunks. */
    ChunkedFile(SignScanner scanner, byte[] bytes, int length, List<Chunk> chunks) {
        this.scanner = scanner;
        this.bytes = bytes;
        this.length = length;
        this.chunks = chunks;
        this.starts = new int[chunks.size() + 1];
        for (int i = 0; i < chunks.size(); i++) {
            starts[i + 1] = starts[i] + chunks.get(i).length();
        }
    }

    /** How many bytes were looked at, each time counted. */
    long searched() {
        return searched;
    }

    @Override
    public RangeSigns places() {
        RangeSigns all = new RangeSigns();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunk(i);
            @Nullable RangeSigns known = chunk.places();
            RangeSigns seen = known == null ? scanner.places(bytes, length, starts[i], ends(i)) : known;
            chunk.keep(seen);
            all.addAll(seen, starts[i]);
        }
        return all;
    }

    /** A chunk between its neighbours of this place: it may stand in a file more than once. */
    private Chunk chunk(int index) {
        Chunk chunk = chunks.get(index);
        chunk.put(id(index - 1), id(index + 1));
        return chunk;
    }

    private long id(int index) {
        return index < 0 || index == chunks.size()
                ? Chunk.NO_CHUNK
                : chunks.get(index).id();
    }

    /** Where a chunk ends that is looked at. */
    private int ends(int index) {
        searched += chunks.get(index).length();
        return starts[index + 1];
    }

    @Override
    public StemSign stems() {
        StemSign all = StemSign.NONE;
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunk(i);
            @Nullable StemSign known = chunk.stems();
            StemSign seen = known == null ? scanner.stems(bytes, length, starts[i], ends(i)) : known;
            chunk.keep(seen);
            all = all.or(seen);
        }
        return all;
    }

    @Override
    public KeySign words(NamePlaces names) {
        FoundPrefixes found = new FoundPrefixes();
        AnyOrders anyOrder = new AnyOrders();
        byte[] distances = new PrefixOrder().distances();
        for (int i = 0; i < chunks.size() && !found.isCertain(); i++) {
            Chunk chunk = chunk(i);
            int[] near = names.near(starts[i], starts[i + 1]);
            @Nullable ChunkWords known = chunk.words(near, distances);
            ChunkWords words = known == null ? read(i, names, near, distances) : known;
            chunk.keep(words);
            found.addAll(words.found());
            words.leads().tell(anyOrder, starts[i]);
            distances = words.after();
        }
        return found.with(anyOrder).sign(bytes, length);
    }

    private ChunkWords read(int index, NamePlaces names, int[] near, byte[] distances) {
        PrefixOrder order = new PrefixOrder(distances);
        FoundPrefixes found = new FoundPrefixes();
        RecordedLeads leads = new RecordedLeads(starts[index]);
        new SplitPrefixes(bytes, length, names, order, leads, found).read(starts[index], ends(index));
        return new ChunkWords(near, distances, order.distances(), found, leads);
    }
}
