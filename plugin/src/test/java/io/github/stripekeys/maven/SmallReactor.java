package io.github.stripekeys.maven;

import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A parent with the modules {@code a} and {@code b}: three modules, no two of which Maven builds alike.
 *
 * @param folder where the parent is
 */
record SmallReactor(Path folder) {
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              %s
              <packaging>pom</packaging>
              %s
            </project>
            """;
    private static final String PARENT =
            "<parent><groupId>com.example</groupId><artifactId>parent</artifactId><version>1</version></parent>";

    /** Writes the poms; the executions are those of the plugin in the parent. */
    static SmallReactor in(Path folder, String executions) throws IOException {
        SmallReactor reactor = new SmallReactor(folder);
        reactor.write(
                "pom.xml",
                POM.formatted(
                        "<groupId>com.example</groupId><artifactId>parent</artifactId><version>1</version>",
                        "<modules><module>a</module><module>b</module></modules>" + plugin(executions)));
        for (String module : new String[] {"a", "b"}) {
            reactor.write(module + "/pom.xml", POM.formatted(PARENT, "<artifactId>" + module + "</artifactId>"));
        }
        return reactor;
    }

    private static String plugin(String executions) {
        return """
            <build><plugins><plugin>
              <groupId>io.github.stripekeys</groupId>
              <artifactId>stripe-keys-maven-plugin</artifactId>
              <version>%s</version>
              <executions>%s</executions>
            </plugin></plugins></build>
            """.formatted(RealMaven.property("pluginVersion"), executions);
    }

    /** An execution of the scan in its default phase. */
    static String execution(String id, String configuration) {
        return "<execution><id>" + id + "</id><goals><goal>scan</goal></goals><configuration>" + configuration
                + "</configuration></execution>";
    }

    /** Adds a file, with its tokens filled in. */
    SmallReactor write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Tokens.fill(text));
        return this;
    }

    Build run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    Build run(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        return new RealMaven(folder).run(variables, arguments);
    }
}
