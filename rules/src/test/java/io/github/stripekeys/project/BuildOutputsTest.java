package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped is told from what is compiled on the way. */
final class BuildOutputsTest {
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F', 2, 1};
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void packedFilesAndProgramsAreShipped() throws IOException {
        write("jib-image.tar", "");
        write("shop-1.0-dist.tar.gz", "");
        write("original-shop.jar", "");
        write("dist/Shop-1.0.dmg", "");
        Files.write(folder.resolve("shop"), ELF);
        Files.write(folder.resolve("shop-1.0-runner"), ELF);
        assertEquals(
                List.of(
                        "dist/Shop-1.0.dmg",
                        "jib-image.tar",
                        "original-shop.jar",
                        "shop",
                        "shop-1.0-dist.tar.gz",
                        "shop-1.0-runner"),
                found(Instant.EPOCH));
    }

    @Test
    void foldersThatAreShippedAreSoAsAWhole() throws IOException {
        write("oci/oci-layout", "{}");
        write("oci/index.json", "{}");
        write("oci/blobs/sha256/abc", "");
        write("quarkus-app/quarkus-run.jar", "");
        write("quarkus-app/app/shop.jar", "");
        write("maven-jlink/default/lib/modules", "");
        write("maven-jlink/default/release", "");
        assertEquals(
                List.of(
                        "maven-jlink/default/lib/modules",
                        "maven-jlink/default/release",
                        "oci/blobs/sha256/abc",
                        "oci/index.json",
                        "oci/oci-layout",
                        "quarkus-app/app/shop.jar",
                        "quarkus-app/quarkus-run.jar"),
                found(Instant.EPOCH));
    }

    @Test
    void whatIsOnTheWayIsNot() throws IOException {
        write("classes/a.jar", "");
        write("test-classes/x/oci-layout", "");
        write("surefire-reports/a.zip", "");
        write("maven-archiver/pom.properties", "");
        write("jib-cache/layers/x/oci-layout", "");
        write("it/project/target/quarkus-app/quarkus-run.jar", "");
        write("notes.txt", "");
        write("shop", "#!/bin/sh");
        write("dependency/lib.jar", "");
        assertEquals(List.of(), found(Instant.EPOCH));
    }

    @Test
    void outputsOfEarlierBuildsAreLeftOut() throws IOException {
        write("old.jar", "");
        write("oci/oci-layout", "{}");
        write("oci/blobs/sha256/abc", "");
        for (String old : List.of("old.jar", "oci/oci-layout", "oci/blobs/sha256/abc")) {
            Files.setLastModifiedTime(folder.resolve(old), FileTime.from(NOW.minusSeconds(60)));
        }
        write("new.jar", "");
        Files.setLastModifiedTime(folder.resolve("new.jar"), FileTime.from(NOW));
        assertEquals(List.of("new.jar"), found(NOW));
        write("oci/index.json", "{}");
        Files.setLastModifiedTime(folder.resolve("oci/index.json"), FileTime.from(NOW.plusSeconds(1)));
        assertEquals(List.of("new.jar", "oci/blobs/sha256/abc", "oci/index.json", "oci/oci-layout"), found(NOW));
    }

    @Test
    void folderThatIsNotThereHasNone() {
        assertEquals(List.of(), BuildOutputs.in(folder.resolve("none"), Instant.EPOCH));
    }

    private List<String> found(Instant since) {
        return BuildOutputs.in(folder, since).stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
