package io.github.stripekeys.project;

import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.AtomicFile;
import io.github.stripekeys.source.SkipCounts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Remembers, for all builds of a user, which contents have neither findings nor problems, so that they need not be searched again. It holds
 * nothing but hashes of contents and what reports count: no names, no paths, nothing of what was found. Losing it costs time only, so
 * whatever is wrong with it is passed over. Safe for use by many threads and processes at once: what is new is added at the end in one
 * piece, and a line that is not whole is none.
 */
public final class CleanFiles {
    /** A file of about 5 MB; then the older half goes. */
    private static final int MOST = 64 << 10;

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d{1,9}) (\\d{1,9}) (\\d{1,9})");

    private static final Pattern NAME = Pattern.compile("clean-[0-9a-f]{16}[.]txt");

    private static final int VERSIONS = 4;

    private final Optional<Path> file;
    private final Map<String, Stats> known;
    private final Map<String, Stats> fresh = new HashMap<>();

    private CleanFiles(Optional<Path> file, Map<String, Stats> known) {
        this.file = file;
        this.known = known;
    }

    /** What remembers nothing. */
    public static CleanFiles none() {
        return new CleanFiles(Optional.empty(), Map.of());
    }

    /**
     * What earlier scans have kept.
     *
     * @param folder of the cache, which need not be there
     * @param rules the hash of what decides what is a finding: other rules know nothing of what these have searched
     */
    public static CleanFiles in(Path folder, String rules) {
        Path file = folder.resolve("clean-" + rules.substring(0, Math.min(16, rules.length())) + ".txt");
        Map<String, Stats> known = new HashMap<>();
        lines(file).forEach(line -> read(line, known));
        return new CleanFiles(Optional.of(file), known);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void read(String line, Map<String, Stats> known) {
        Matcher match = LINE.matcher(line);
        if (match.matches()) {
            known.put(
                    match.group(1),
                    new Stats(1, 0, SkipCounts.NONE, number(match, 2), number(match, 3), number(match, 4)));
        }
    }

    private static long number(Matcher match, int group) {
        return Long.parseLong(match.group(group));
    }

    /** What was counted in the content of this hash, if it is known to be clean; its size is not known. */
    synchronized Optional<Stats> counted(String sha256) {
        return Optional.ofNullable(known.get(sha256));
    }

    /** Keeps that the content of this hash is clean, until {@link #save()}. */
    synchronized void add(String sha256, Stats counted) {
        fresh.put(sha256, counted);
    }

    /** Writes what is new. */
    synchronized void save() {
        if (file.isPresent() && !fresh.isEmpty()) {
            try {
                Files.createDirectories(file.get().toAbsolutePath().getParent());
                append(file.get());
                forgetOthers(file.get());
            } catch (IOException e) {
                fresh.clear(); // searched again next time
            }
        }
    }

    private void append(Path to) throws IOException {
        if (known.size() + fresh.size() > MOST) {
            replace(to);
        } else {
            byte[] text = ("\n" + text(fresh)).getBytes(StandardCharsets.ISO_8859_1);
            try (FileChannel channel = FileChannel.open(
                    to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(text));
            }
        }
        fresh.clear();
    }

    /** Keeps what a few other rules know: several versions of this tool may be in use. */
    private static void forgetOthers(Path own) throws IOException {
        try (Stream<Path> files = Files.list(own.toAbsolutePath().getParent())) {
            List<Path> old = files.filter(file ->
                            NAME.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(VERSIONS)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Starts over with what is new and half of what was known. */
    private void replace(Path to) throws IOException {
        List<String> old = lines(to);
        Collection<String> kept = old.subList(old.size() / 2, old.size());
        AtomicFile.write(to, String.join("\n", kept) + "\n" + text(fresh));
    }

    private static String text(Map<String, Stats> files) {
        return files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> "%s %s %s %s\n"
                        .formatted(
                                file.getKey(),
                                file.getValue().placeholders(),
                                file.getValue().parsedJavaFiles(),
                                file.getValue().decoded()))
                .collect(Collectors.joining());
    }
}
