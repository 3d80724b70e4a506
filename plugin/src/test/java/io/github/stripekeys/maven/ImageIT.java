package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image that jib builds without a daemon: it is nobody's artifact and is scanned nevertheless. */
final class ImageIT {
    private static final String TEXT = "stripe.key=@sk_live@\n@sk_live:2@";

    @TempDir
    private Path folder;

    @Test
    void layersAndConfigurationAreToldApart() throws IOException, InterruptedException {
        write("src/main/resources/application.properties", Tokens.fill("stripe.key=@sk_live@\n"));
        write("pom.xml", Tokens.fill("""
                    <project>
                      <modelVersion>4.0.0</modelVersion>
                      <groupId>com.example.ship</groupId><artifactId>shop</artifactId><version>1</version>
                      <build><plugins>
                        <plugin><groupId>com.google.cloud.tools</groupId><artifactId>jib-maven-plugin</artifactId><version>3.5.2</version>
                          <configuration><from><image>scratch</image></from><to><image>shop</image></to>
                            <container><mainClass>shop.Shop</mainClass>
                              <environment><STRIPE_SECRET_KEY>@sk_live:2@</STRIPE_SECRET_KEY></environment></container></configuration></plugin>
                      </plugins></build>
                    </project>
                    """));
        Build build = new RealMaven(folder)
                .run(
                        "org.apache.maven.plugins:maven-resources-plugin:3.5.0:resources",
                        "com.google.cloud.tools:jib-maven-plugin:3.5.2:buildTar",
                        RealMaven.goal("scan"))
                .failed();
        List<String> images = build.report().findings().stream()
                .filter(finding -> finding.contains("jib-image.tar"))
                .toList();
        assertEquals(
                List.of(
                        "target/jib-image.tar!/config:1 secret-key-live critical artifact",
                        "target/jib-image.tar!/layer-1!/app/resources/application.properties:1 secret-key-live critical artifact"),
                images);
        String json = Files.readString(folder.resolve("target/stripe-keys/report.json"));
        build.keeps(new Sentinel(Tokens.bodies(TEXT)));
        assertTrue(json.contains("in layer 1 of 2 (jib-maven-plugin:3.5.2: resources)"), json);
        assertTrue(json.contains("in the image's configuration: ENV STRIPE_SECRET_KEY"), json);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
