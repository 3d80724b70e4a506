package io.github.stripekeys.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Libraries that somebody has as files, where no build tool tells what they are: the files in them do, if Maven has made them. */
public final class JarFiles {
    private static final Pattern DESCRIPTION = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Pattern PART = Pattern.compile("[\\w.+-]{1,200}");
    private static final int LONGEST = 8 << 10;

    private JarFiles() {}

    /**
     * The libraries in these files, and in these folders and below them.
     *
     * @throws ScanException if one of them cannot be read
     */
    public static List<Dependency> in(List<Path> paths) throws ScanException {
        List<Dependency> found = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path.toAbsolutePath().normalize())) {
                found.add(new Dependency(name(file), "", null, file));
            }
        }
        return List.copyOf(found);
    }

    private static List<Path> files(Path path) throws ScanException {
        if (!Files.exists(path)) {
            throw new ScanException(path + " does not exist");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:jar|war|ear|zip|aar)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ScanException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String name(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> descriptions = zip.stream()
                    .filter(entry -> DESCRIPTION.matcher(entry.getName()).matches())
                    .limit(2)
                    .toList();
            if (descriptions.size() == 1) {
                try (InputStream in = zip.getInputStream(descriptions.get(0))) {
                    Properties properties = new Properties();
                    properties.load(new ByteArrayInputStream(in.readNBytes(LONGEST)));
                    return coordinates(properties).orElse(String.valueOf(file.getFileName()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return String.valueOf(file.getFileName()); // the scan says what is wrong with it
        }
        return String.valueOf(file.getFileName());
    }

    private static Optional<String> coordinates(Properties properties) {
        List<String> parts = Stream.of("groupId", "artifactId", "version")
                .map(name -> properties.getProperty(name, "").strip())
                .filter(part -> PART.matcher(part).matches())
                .toList();
        return parts.size() == 3 ? Optional.of(String.join(":", parts)) : Optional.empty();
    }
}
