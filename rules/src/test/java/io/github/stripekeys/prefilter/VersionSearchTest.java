package io.github.stripekeys.prefilter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of a version says the same of the next one as a look at all of it. */
final class VersionSearchTest {
    private static final KeySearch SEARCH = KeySearch.forAllPrefixes();
    private static final long MEMORY = 1 << 24;

    /** Whole and divided prefixes and encoded ones, letters, names of Stripe, escapes, space and long words. */
    private static final List<String> PIECES = List.of(
            "\"sk\"+'_'+\"live_\"",
            "'s','k',\"_\",'l','i','v','e','_'",
            "const a=\"sk\";",
            "const b='_live_';",
            "\"sk_li\" +\n",
            "\"ve_@sk_live.body@\";",
            "\"whsec\"",
            "'_@sk_live.body@'",
            "\"pi_3\"+\"_secret_\"",
            "rt_@sk_live.body@",
            "'rt'+'_@sk_live.body@'",
            "pss_@sk_live.body@",
            "stripe",
            "STRIPE",
            "VITE_STRIPE",
            "\\u005f",
            "s\\u006b_live_",
            "'\\x73'",
            "&#95;",
            "%5Flive",
            "\"sk-live\"",
            "c2tfbGl2\n    ZV8",
            "\"_\"",
            "'k'",
            "\\_",
            "live_evil_ks",
            "H4sIAAAAAAAA",
            "\n",
            "            ",
            "é",
            "\0");

    private static final String FILLER = "var a=function(e,t){return e[t]||(e[t]=\"x\")},n=r.map(i=>i.name);\n";

    private final Map<KeySign, Integer> seen = new EnumMap<>(KeySign.class);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void saysWhatALookAtAllOfItSays(int seed) {
        Random random = new Random(seed);
        for (int file = 0; file < 15; file++) {
            VersionSearch versions = SEARCH.ofVersions(MEMORY);
            String first = script(random).toString();
            StringBuilder text = new StringBuilder(first);
            for (int version = 0; version < 15; version++) {
                byte[] bytes = bytes(text);
                Signs expected = SEARCH.signs(bytes, bytes.length);
                assertEquals(expected, versions.signs(bytes, bytes.length), "file " + file + ", version " + version);
                seen.merge(expected.key(), 1, Integer::sum);
                text = random.nextInt(3) == 0 ? new StringBuilder(first) : text;
                change(text, random);
            }
        }
        assertEquals(KeySign.values().length, seen.size(), seen::toString);
    }

    private static StringBuilder script(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 100_000) {
            text.append(FILLER, 0, random.nextInt(FILLER.length())).append(random.nextInt());
        }
        return text;
    }

    private static void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int count = random.nextInt(4);
        switch (random.nextInt(6)) {
            case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1 << random.nextInt(12))));
            case 1 -> text.insert(at, "A".repeat(random.nextInt(40_000)));
            case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(20_000))));
            default -> text.insert(at, script(random), 0, random.nextInt(200));
        }
        for (int i = 0; i < count; i++) {
            int near = Math.max(0, Math.min(text.length(), at + random.nextInt(20_000) - 10_000));
            text.insert(near, Tokens.fill(PIECES.get(random.nextInt(PIECES.size()))));
        }
    }

    /** The chunk before or behind an edge stays, and what is on the other side makes a sign of what stands at its end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"736b5 f6c6976655f7", "s\\ u006b_live_", "s\\ x6b_live_", "% 73k_live_@sk_live.body@"})
    void looksAgainAtAChunkWithNewNeighbours(String before, String behind) {
        String left = before.endsWith("\\") || before.endsWith("%") ? before : before + "\n";
        String right = Tokens.fill(behind);
        Random random = new Random(1);
        String start = script(random).substring(0, Chunker.LEAST);
        String end = script(random).toString();
        String edge = edgeBehind(start, left, random);
        looksAt(edge + " xxxx" + end, edge + right + end);
        looksAt(edgeBehind(start, "xxxx ", random) + right + end, edge + right + end);
    }

    /** A text that ends where a chunk does, with this start and this end. */
    private static String edgeBehind(String start, String end, Random random) {
        String text = start + random.nextLong() + end;
        for (int i = 0; i < 1 << 16 && !isFirstChunk(text); i++) {
            text = start + random.nextLong() + end;
        }
        assertTrue(isFirstChunk(text));
        return text;
    }

    private static boolean isFirstChunk(String text) {
        byte[] bytes = bytes(text + FILLER);
        return Chunker.end(bytes, bytes.length, 0) == text.length();
    }

    /** Words of a chunk go on with those of one that is farther away if nothing but marks is between. */
    @Test
    void putsTogetherWordsOverAChunkWithoutWords() {
        Random random = new Random(2);
        String start = script(random).toString();
        StringBuilder marks = new StringBuilder();
        while (marks.length() < 3 * Chunker.LEAST) {
            marks.append("+;.*<>".charAt(random.nextInt(6)));
        }
        String end = marks + "/_live_/" + script(random);
        looksAt(start + "(ab)" + end, start + "(sk)" + end);
    }

    /** A name counts for what is so far away that a chunk is between. */
    @Test
    void seesNamesOverAChunk() {
        StringBuilder text = script(new Random(3));
        List<Integer> edges = edges(bytes(text));
        int chunk = 0;
        while (edges.get(chunk + 1) - edges.get(chunk) > 3_500) {
            chunk++;
        }
        text.insert(edges.get(chunk + 1), Tokens.fill("\n k='rt'+'_@sk_live.body@';\n"));
        int name = edges.get(chunk) - 100;
        looksAt(
                text.replace(name, name + 8, " strixx ").toString(),
                text.replace(name, name + 8, " stripe ").toString());
    }

    /** The last word of a file may be the start of one in a longer file. */
    @Test
    void goesOnWithTheLastWordOfAFile() {
        String start = script(new Random(3)) + "'sk'+'_li";
        looksAt(start, start + "ve_'+x;");
    }

    /** One version after the other, which differ in what they are signs of. */
    private static void looksAt(String before, String after) {
        VersionSearch versions = SEARCH.ofVersions(MEMORY);
        byte[] first = bytes(before);
        byte[] second = bytes(after);
        Signs signs = SEARCH.signs(second, second.length);
        assertNotEquals(SEARCH.signs(first, first.length), signs);
        assertEquals(SEARCH.signs(first, first.length), versions.signs(first, first.length));
        assertEquals(signs, versions.signs(second, second.length));
    }

    /** A key in each form on each edge of a chunk. */
    @Test
    void seesWhatStandsOnAnEdge() {
        Random random = new Random(5);
        VersionSearch versions = SEARCH.ofVersions(MEMORY);
        StringBuilder text = script(random);
        byte[] before = bytes(text);
        versions.signs(before, before.length);
        for (int edge : edges(before)) {
            for (String key : List.of("\"@sk_live@\"", "'sk_li'+'ve_@sk_live.body@'", "s\\u006b_live_")) {
                String filled = Tokens.fill(key);
                int start = edge - random.nextInt(filled.length());
                byte[] bytes = bytes(new StringBuilder(text).insert(start, filled));
                assertEquals(
                        KeySign.ANYWHERE, versions.signs(bytes, bytes.length).key());
            }
        }
        assertEquals(SEARCH.signs(before, before.length), versions.signs(before, before.length));
    }

    private static List<Integer> edges(byte[] bytes) {
        List<Integer> edges = new ArrayList<>();
        for (int end = Chunker.end(bytes, bytes.length, 0);
                end < bytes.length;
                end = Chunker.end(bytes, bytes.length, end)) {
            edges.add(end);
        }
        return edges;
    }

    /** A change at the start leaves what follows as it was, wherever it stands now. */
    @Test
    void looksAtLittleMoreThanWhatIsNew() {
        Random random = new Random(6);
        VersionSearch versions = SEARCH.ofVersions(MEMORY);
        StringBuilder text = script(random).append(script(random)).append("'sk'+'_x'");
        int added = text.length();
        long all = 0;
        for (int version = 0; version < 100; version++) {
            byte[] bytes = bytes(text);
            versions.signs(bytes, bytes.length);
            all += bytes.length;
            String more = FILLER.repeat(3) + version;
            text.insert(random.nextInt(text.length()), more);
            added += more.length();
        }
        long searched = versions.searched();
        assertTrue(all > 50L * added, "the versions have little in common");
        assertTrue(searched < 3 * (added + 100 * 5L * 4 * Chunker.LEAST), () -> searched + " bytes searched");
    }

    /** Files that have nothing in common are forgotten. */
    @Test
    void forgets() {
        ChunkStore store = new ChunkStore(1 << 20);
        Random random = new Random(7);
        for (int file = 0; file < 40; file++) {
            byte[] bytes = bytes(script(random));
            store.divide(bytes, bytes.length);
            assertTrue(store.bytes() <= 1 << 20, store.bytes() + " bytes");
        }
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
