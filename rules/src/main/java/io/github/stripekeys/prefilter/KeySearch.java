package io.github.stripekeys.prefilter;

import io.github.stripekeys.decode.NeedleSearch;
import java.nio.charset.StandardCharsets;

/**
 * Tells from bytes alone whether a credential, or a part of one, could be in them, in any encoding; almost every file ends
 * here. Immutable.
 */
public final class KeySearch {
    private final SignScanner scanner;

    /** The search for all prefixes there are, plain and encoded; it is made once. */
    public static KeySearch forAllPrefixes() {
        return ForAllPrefixes.SEARCH;
    }

    private static final class ForAllPrefixes {
        static final KeySearch SEARCH = new KeySearch(new SignScanner(NeedleSearch.forAllPrefixes()));
    }

    private KeySearch(SignScanner scanner) {
        this.scanner = scanner;
    }

    /** Whether the first bytes hold something worth decoding, if Stripe is named around them. */
    public boolean mayHold(byte[] bytes, int length) {
        return signs(bytes, length).mayContainKey(true);
    }

    /** Whether a text holds something worth decoding, if Stripe is named around it. */
    public boolean mayHold(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return mayHold(bytes, bytes.length);
    }

    /** What the first bytes are signs of. */
    public Signs signs(byte[] bytes, int length) {
        return new WholeFile(scanner, bytes, length).signs();
    }

    /**
     * The same search for one thread that reads many versions of the same files.
     *
     * @param mostBytes of memory for what it remembers
     */
    public VersionSearch ofVersions(long mostBytes) {
        return new VersionSearch(this, scanner, mostBytes);
    }

    /** A file in one range. */
    @SuppressWarnings("ArrayRecordComponent") // lent and read only
    private record WholeFile(SignScanner scanner, byte[] bytes, int length) implements FileSigns {
        @Override
        public RangeSigns places() {
            return scanner.places(bytes, length, 0, length);
        }

        @Override
        public StemSign stems() {
            return scanner.stems(bytes, length, 0, length);
        }

        @Override
        public KeySign words(NamePlaces names) {
            FoundPrefixes found = new FoundPrefixes();
            AnyOrders anyOrder = new AnyOrders();
            new SplitPrefixes(bytes, length, names, new PrefixOrder(), anyOrder, found).read(0, length);
            return found.with(anyOrder).sign(bytes, length);
        }
    }
}
