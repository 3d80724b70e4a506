package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Exposures;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ProjectFiles;
import io.github.stripekeys.text.TextPosition;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

/** What a POM says of its folders decides who can see what is in them. */
final class ModuleModelTest {
    private static final Path BASE = Path.of("base").toAbsolutePath();

    @Test
    void foldersOfTheModelAreThoseOfTheBuild() throws Exception {
        Exposures shop = exposures("<packaging>jar</packaging><build><sourceDirectory>code</sourceDirectory>"
                + "<testSourceDirectory>checks</testSourceDirectory>"
                + "<resources><resource><directory>res</directory></resource>"
                + "<resource><directory>web/out</directory><targetPath>static/app</targetPath></resource></resources>"
                + "<testResources><testResource><directory>samples</directory></testResource></testResources></build>");
        assertEquals("server: under code of module shop", of(shop, "shop/code/frontend/A.java"));
        assertEquals("test: test sources: shop/checks is a test folder in the POM", of(shop, "shop/checks/A.java"));
        assertEquals("test: test sources: shop/samples is a test folder in the POM", of(shop, "shop/samples/a.json"));
        assertEquals(
                "client: served to browsers: shop/res/static is a Spring static resource folder",
                of(shop, "shop/res/static/a.js"));
        assertEquals("server: under res of module shop", of(shop, "shop/res/statics/a.js"));
        assertEquals(
                "client: served to browsers: shop/web/out, packed as static/app, is a Spring static resource folder",
                of(shop, "shop/web/out/a.js"));
    }

    @Test
    void webApplicationsServeWhatTheWarPluginPutsAtTheirRoot() throws Exception {
        Exposures war = exposures(plugin(
                        "maven-war-plugin",
                        "<warSourceDirectory>web</warSourceDirectory>"
                                + "<webResources><resource><directory>brand</directory><targetPath>img</targetPath></resource>"
                                + "<resource><directory>conf</directory><targetPath>WEB-INF</targetPath></resource></webResources>")
                + "<packaging>war</packaging>");
        assertEquals("client: served to browsers: shop/web is the web application's root", of(war, "shop/web/a.js"));
        assertEquals(
                "client: served to browsers: shop/brand, packed as img, is the web application's root",
                of(war, "shop/brand/a.svg"));
        assertEquals("server: not served: WEB-INF is private in servlet containers", of(war, "shop/conf/a.properties"));
        assertEquals(
                "server: not served: WEB-INF is private in servlet containers", of(war, "shop/web/WEB-INF/web.xml"));
        assertEquals("client: sent to browsers: template output", of(war, "shop/web/WEB-INF/pay.jsp"));
    }

    @Test
    void resourcesThatAreCopiedToAStaticLocationAreServed() throws Exception {
        Exposures copied = exposures("""
                <build><outputDirectory>target/classes</outputDirectory><plugins><plugin>
                <artifactId>maven-resources-plugin</artifactId><executions><execution><goals><goal>copy-resources</goal></goals>
                <configuration><outputDirectory>target/classes/static</outputDirectory>
                <resources><resource><directory>ui/dist</directory></resource></resources></configuration>
                </execution></executions></plugin></plugins></build>""");
        assertEquals(
                "client: served to browsers: shop/ui/dist, packed as static, is a Spring static resource folder",
                of(copied, "shop/ui/dist/a.js"));
        assertEquals("server: no sign that clients can see it", of(copied, "shop/ui/a.conf"));
    }

    @Test
    void pluginsSayWhatIsBundled() throws Exception {
        Exposures npm = exposures(plugin("frontend-maven-plugin", "<workingDirectory>apps/pay</workingDirectory>"));
        assertEquals(
                "client: bundled for browsers: it is the workingDirectory of frontend-maven-plugin",
                of(npm, "shop/apps/pay/src/a.ts"));
        assertEquals("server: no sign that clients can see it", of(npm, "shop/apps/pay/.env"));
        Exposures vaadin = exposures(plugin("vaadin-maven-plugin", "<frontendDirectory>ui</frontendDirectory>"));
        assertEquals(
                "client: bundled for browsers: vaadin-maven-plugin has its frontend in it", of(vaadin, "shop/ui/a.ts"));
        Exposures quinoa = exposures("<properties><quarkus.quinoa.ui-dir>spa</quarkus.quinoa.ui-dir></properties>"
                + "<dependencies><dependency><artifactId>quarkus-quinoa</artifactId></dependency></dependencies>");
        assertEquals("client: bundled for browsers: it is the folder of quarkus-quinoa", of(quinoa, "shop/spa/a.ts"));
    }

    @Test
    void applicationsForDevicesAreWithTheirUsers() throws Exception {
        Exposures window = exposures(plugin("javafx-maven-plugin", ""));
        assertEquals(
                "client: shipped to users: the POM has javafx-maven-plugin", of(window, "shop/src/main/java/A.java"));
        assertEquals("build: read by the build", of(window, "shop/pom.xml"));
        assertEquals("test: test code only", of(window, "shop/src/test/java/A.java"));
        Exposures android = exposures("<packaging>apk</packaging>");
        assertEquals("client: shipped to users: the packaging is apk", of(android, "shop/assets/a.json"));
    }

    private static String plugin(String name, String configuration) {
        return "<build><plugins><plugin><artifactId>" + name + "</artifactId><configuration>" + configuration
                + "</configuration></plugin></plugins></build>";
    }

    private static Exposures exposures(String pom) throws IOException, XmlPullParserException {
        Model model = new MavenXpp3Reader().read(new StringReader("<project>" + pom + "</project>"));
        ModuleFolder folder = new ModuleFolder(BASE, BASE.resolve("shop"));
        Layout layout = new Layout(
                Overrides.NONE,
                List.of(new ModuleModel(new MavenProject(model), folder, List.of()).layout()),
                ProjectFiles.NOTHING);
        return new Exposures(layout);
    }

    private static String of(Exposures exposures, String path) {
        Exposure exposure = exposures.classify(Location.file(path), TextPosition.NOWHERE);
        return exposure.surface().id() + ": " + exposure.because();
    }
}
