package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.IoFailure;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All files below a folder that stands for an archive, such as the classes of a module that is not packaged yet. Links are not followed.
 *
 * @param location where the archive would be reported to be
 */
public record FolderFiles(Path folder, Location location) implements Source {
    @Override
    public ReadStatistics read(BlobReader reader) {
        Progress progress = new Progress();
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : files(all)) {
                ReadStatistics read = new SingleFile(file, location.entry(entry(file))).read(reader);
                read.problems().forEach(each -> progress.problem(each.path(), each.kind(), each.message()));
                bytes += read.bytes();
            }
        } catch (UncheckedIOException e) {
            problem(progress, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            problem(progress, e);
        }
        return new ReadStatistics(1, bytes, SkipCounts.NONE, progress.summary().problems());
    }

    private void problem(Progress progress, IOException failure) {
        progress.problem(location.displayPath(), Problem.Kind.UNREADABLE, IoFailure.of(failure));
    }

    private static List<Path> files(Stream<Path> all) {
        return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .sorted()
                .toList();
    }

    private String entry(Path file) {
        String path = PathName.prefix(folder, file);
        return path.substring(0, path.length() - 1);
    }
}
