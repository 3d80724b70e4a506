package io.github.stripekeys.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule of the enforcer, run by a real one. */
final class EnforcerIT {
    private static final String PLUGIN = "io.github.stripekeys:stripe-keys-maven-plugin:";

    @TempDir
    private Path folder;

    @Test
    void boundScanPasses() throws IOException, InterruptedException {
        project(bound("<failOn>medium</failOn>")).run("validate").passed();
    }

    @Test
    void missingSkippedOrWeakScanFails() throws IOException, InterruptedException {
        project("").run("validate").failed().said("shop: stripe-keys:scan is not bound");
        project(bound("")).run("validate", "-Dstripe-keys.skip").failed().said("is bound but does not run");
        project(bound(""))
                .run("validate", "-Dstripe-keys.failOn=critical")
                .failed()
                .said("must be high or stricter");
    }

    private RealMaven project(String plugins) throws IOException {
        String rule =
                "<plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-enforcer-plugin</artifactId><version>3.7.0</version>"
                        + "<dependencies><dependency>" + coordinates() + "</dependency></dependencies>"
                        + "<executions><execution><phase>validate</phase><goals><goal>enforce</goal></goals><configuration><rules>"
                        + "<requireStripeKeysScan><failOn>high</failOn></requireStripeKeysScan></rules></configuration></execution></executions></plugin>";
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion>" + FileRepository.coordinates("com.example.ship:shop:1")
                        + "<packaging>pom</packaging><build><plugins>" + rule + plugins
                        + "</plugins></build></project>");
        return new RealMaven(folder);
    }

    private static String bound(String configuration) {
        return "<plugin>" + coordinates() + "<executions><execution><goals><goal>scan</goal></goals><configuration>"
                + configuration + "</configuration></execution></executions></plugin>";
    }

    private static String coordinates() {
        return FileRepository.coordinates(PLUGIN + RealMaven.property("pluginVersion"));
    }
}
