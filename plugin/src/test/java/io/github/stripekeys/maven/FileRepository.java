package io.github.stripekeys.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A repository of a few artifacts that exist nowhere else.
 *
 * @param folder where it is
 */
record FileRepository(Path folder) {
    /** For the POM of a project that uses it. */
    String pom() {
        String rest = "<id>shipped</id><url>" + folder.toUri()
                + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>";
        return "<repositories><repository>" + rest
                + "</repository></repositories><pluginRepositories><pluginRepository>" + rest
                + "</pluginRepository></pluginRepositories>";
    }

    /** Adds a jar, which depends on another, or on none. */
    FileRepository add(String name, byte[] jar, String... dependencies) throws IOException {
        StringBuilder uses = new StringBuilder();
        for (String dependency : dependencies) {
            uses.append("<dependency>").append(coordinates(dependency)).append("</dependency>");
        }
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Files.write(Path.of(file + ".jar"), jar);
        Files.writeString(
                Path.of(file + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion>%s<dependencies>%s</dependencies></project>"
                        .formatted(coordinates(name), uses));
        return this;
    }

    /** Such as {@code com.example.ship:pay:1.4} as elements of a POM. */
    static String coordinates(String name) {
        String[] parts = name.split(":", -1);
        return "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
                .formatted(parts[0], parts[1], parts[2]);
    }

    private Path path(String name) {
        String[] parts = name.split(":", -1);
        return folder.resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2]);
    }
}
