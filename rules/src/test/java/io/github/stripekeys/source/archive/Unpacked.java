package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader got of a file, in the order of the file.
 *
 * @param blobs as {@code place=text}
 * @param problems as {@code place kind: message}
 */
record Unpacked(List<String> blobs, List<String> problems) {
    static Unpacked of(String path, byte[] bytes) {
        return of(path, bytes, ArchiveLimits.USUAL);
    }

    static Unpacked of(String path, byte[] bytes, ArchiveLimits bounds) {
        Reader reader = new Reader(new ArrayList<>());
        ExpandingReader unpacking =
                new ExpandingReader(reader, true, place -> place.name().endsWith("excluded"), bounds);
        unpacking.read(new Blob(Location.file(path), bytes, bytes.length));
        return new Unpacked(
                reader.blobs(), problems(unpacking.complete(new ReadStatistics(1, 0, SkipCounts.NONE, List.of()))));
    }

    private static List<String> problems(ReadStatistics summary) {
        return summary.problems().stream()
                .map(problem -> problem.path() + " " + problem.kind().id() + ": " + problem.message())
                .toList();
    }

    List<String> places() {
        return blobs.stream().map(blob -> blob.substring(0, blob.indexOf('='))).toList();
    }

    private record Reader(List<String> blobs) implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return true;
        }

        @Override
        public void read(Blob blob) {
            blobs.add(blob.location().displayPath() + "="
                    + new String(blob.bytes(), 0, blob.length(), StandardCharsets.ISO_8859_1));
        }
    }
}
