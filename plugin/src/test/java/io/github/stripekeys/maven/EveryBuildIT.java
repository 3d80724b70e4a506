package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stripekeys.testing.Tokens;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin's jar as an extension of Maven: builds are scanned that know nothing of it. */
final class EveryBuildIT {
    private static final int JAVA_8 = 52;
    private static final String PLUGIN = "io.github.stripekeys:stripe-keys-maven-plugin:";
    private static final String IN_B = "b/b.properties:1 secret-key-live high server";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        write(
                "pom.xml",
                pom("parent", "<packaging>pom</packaging><modules><module>a</module><module>b</module></modules>"));
        String parent = "<parent>" + FileRepository.coordinates("com.example.ship:parent:1")
                + "</parent><packaging>pom</packaging>";
        write("a/pom.xml", pom("a", parent));
        write("b/pom.xml", pom("b", parent));
        write("b/b.properties", Tokens.fill("stripe=@sk_live@\n"));
    }

    @Test
    void jarOnTheExtensionClassPathIsEnough() throws IOException, InterruptedException {
        Build build = new RealMaven(folder)
                .run("verify", "-Dmaven.ext.class.path=" + jar())
                .failed();
        build.said("stripe-keys-every-build");
        assertEquals(List.of(IN_B), build.report().findings());
        assertEquals("3 of 3", build.report().modules());
    }

    @Test
    void extensionsFileIsEnoughAndPropertiesConfigureIt() throws IOException, InterruptedException {
        write(
                ".mvn/extensions.xml",
                "<extensions><extension>" + FileRepository.coordinates(PLUGIN + RealMaven.property("pluginVersion"))
                        + "</extension></extensions>");
        write(".mvn/maven.config", "-Dstripe-keys.failOn=critical\n-Dstripe-keys.everyBuild.phase=package\n");
        Build build = new RealMaven(folder).run("package", "--threads", "2").passed();
        assertEquals(List.of(IN_B), build.report().findings());
        assertFalse(build.output().contains("is not a parameter"), build.output());
    }

    @Test
    void moduleThatNamesTheGoalIsScannedOnceAndAsItSays() throws IOException, InterruptedException {
        String bound = "<build><plugins><plugin>"
                + FileRepository.coordinates(PLUGIN + RealMaven.property("pluginVersion"))
                + "<executions><execution><goals><goal>scan</goal></goals><configuration><failOn>never</failOn></configuration></execution></executions>"
                + "</plugin></plugins></build>";
        Path parent = folder.resolve("pom.xml");
        Files.writeString(parent, Files.readString(parent).replace("</project>", bound + "</project>"));
        Build build = new RealMaven(folder)
                .run("verify", "-Dmaven.ext.class.path=" + jar())
                .passed();
        assertFalse(build.output().contains("stripe-keys-every-build"), build.output());
        assertEquals("3 of 3", build.report().modules());
    }

    @Test
    void whatMavenLoadsRunsOnJava8() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            List<String> classes = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("io/github/stripekeys/everywhere/") && name.endsWith(".class"))
                    .toList();
            assertFalse(classes.isEmpty());
            for (String name : classes) {
                try (DataInputStream in =
                        new DataInputStream(jar.getInputStream(Objects.requireNonNull(jar.getEntry(name))))) {
                    in.readInt();
                    in.readUnsignedShort();
                    assertEquals(JAVA_8, in.readUnsignedShort(), name);
                }
            }
        }
    }

    private static Path jar() {
        String version = RealMaven.property("pluginVersion");
        return Path.of(RealMaven.property("localRepository"))
                .resolve("io/github/stripekeys/stripe-keys-maven-plugin")
                .resolve(version)
                .resolve("stripe-keys-maven-plugin-" + version + ".jar");
    }

    private static String pom(String name, String rest) {
        return "<project><modelVersion>4.0.0</modelVersion>"
                + FileRepository.coordinates("com.example.ship:" + name + ":1") + rest + "</project>";
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
