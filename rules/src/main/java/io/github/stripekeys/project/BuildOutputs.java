package io.github.stripekeys.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what plugins leave in the folder that a module is built in, to be shipped, and tell nobody of: container images as tars and as
 * folders, distributions, installers, native programs, Java runtimes with an application in them.
 */
public final class BuildOutputs {
    private static final Pattern PACKED = Pattern.compile(
            ".*\\.(?:jar|war|ear|zip|tar|tgz|tbz2?|txz|tzst|gz|xz|zst|bz2|deb|rpm|msi|dmg|pkg|exe|appimage|apk|aab|aar|ipa|nbm|hpi|jpi|kar|esa"
                    + "|xpi|vsix|crx|so|dll|dylib|jnilib|wasm)");

    /** Folders in which some tools put what is to be shipped, and nothing else. */
    private static final Set<String> SHIPPING =
            Set.of("dist", "jpackage", "installer", "installers", "distributions", "release");

    /** Files that say of the folder they are in, or are below, that all of it is shipped. */
    private static final List<String> MARKS =
            List.of("oci-layout", "quarkus-run.jar", "lib/modules", "runtime/lib/modules", "lib/runtime/lib/modules");

    private static final Set<String> INTERMEDIATE = Set.of(
            "classes",
            "site",
            "reports",
            "apidocs",
            "node_modules",
            "stripe-keys",
            "jib-cache",
            "it",
            "its",
            "it-repository",
            "local-repo");

    private static final int DEEPEST = 3;
    private static final int MAGIC = 4;

    private BuildOutputs() {}

    /**
     * The files of what is to be shipped, as it lies in a folder now.
     *
     * @param since what is older is left out, and was written by an earlier build; of a folder that is shipped as a whole, one new file tells that
     *     all of it is of this build
     */
    public static List<Path> in(Path folder, Instant since) {
        List<Path> found = new ArrayList<>();
        try {
            collect(folder, since, DEEPEST, true, found);
        } catch (IOException | UncheckedIOException e) {
            return List.copyOf(found); // a folder that is not there, or is being written
        }
        return List.copyOf(found);
    }

    private static void collect(Path folder, Instant since, int depth, boolean isShipping, List<Path> found)
            throws IOException {
        List<Path> entries = entries(folder);
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (isShipped(entry)) {
                    addAll(entry, since, found);
                } else if (depth > 1 && !isIntermediate(name)) {
                    collect(entry, since, depth - 1, SHIPPING.contains(name), found);
                }
            } else if (isShipping && isPackedOrProgram(entry, name) && isNew(entry, since)) {
                found.add(entry);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /** What is compiled, generated or tested on the way. */
    private static boolean isIntermediate(String name) {
        return INTERMEDIATE.contains(name)
                || name.startsWith("test-")
                || name.startsWith("generated-")
                || name.endsWith("-reports")
                || name.endsWith("-status")
                || name.endsWith("-archiver");
    }

    private static boolean isShipped(Path folder) {
        return MARKS.stream().anyMatch(mark -> Files.isRegularFile(folder.resolve(mark), LinkOption.NOFOLLOW_LINKS));
    }

    private static void addAll(Path folder, Instant since, List<Path> found) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            if (files.stream().anyMatch(file -> isNew(file, since))) {
                found.addAll(files);
            }
        }
    }

    private static boolean isNew(Path file, Instant since) {
        return !Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(since);
    }

    private static boolean isPackedOrProgram(Path file, String name) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (PACKED.matcher(name.toLowerCase(Locale.ROOT)).matches()
                        || ((!name.contains(".") || name.endsWith("-runner")) && isProgram(file)));
    }

    /** Whether it is an executable of ELF, of Mach-O or of Windows. */
    private static boolean isProgram(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MAGIC);
            if (head.length < MAGIC) {
                return false;
            }
            int magic = ByteBuffer.wrap(head).getInt();
            return magic == 0x7f454c46
                    || magic == 0xcffaedfe
                    || magic == 0xfeedfacf
                    || magic == 0xcafebabe
                    || magic >>> 16 == 0x4d5a;
        }
    }
}
