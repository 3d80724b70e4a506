package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.exposure.Exposures;
import io.github.stripekeys.exposure.FilteredResources;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.exposure.ModuleLayout;
import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.exposure.PropertyFile;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.git.worktree.FolderLookup;
import io.github.stripekeys.text.Document;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a POM says of references in resources, and where their values come from. */
final class FilteringModelTest {
    private static final String BOTH = "a = '${stripe.secret.one}'; b = '@stripe.secret.two@';";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', stripe.secret.one stripe.secret.two",
        "<useDefaultDelimiters>false</useDefaultDelimiters>, ''",
        "<delimiters><delimiter>#</delimiter></delimiters>, stripe.secret.one stripe.secret.two",
        "<delimiters><delimiter>@</delimiter></delimiters><useDefaultDelimiters>false</useDefaultDelimiters>, stripe.secret.two",
        "<delimiters><delimiter>${*}</delimiter></delimiters><useDefaultDelimiters>false</useDefaultDelimiters>, stripe.secret.one",
    })
    void onlyDelimitersOfThePluginStartReferences(String configuration, String expected) throws Exception {
        assertEquals(expected, String.join(" ", filled(configuration, BOTH, List.of())));
    }

    @Test
    void settingsOfMavenHaveProperties() throws Exception {
        Path settings = Files.writeString(
                Files.createDirectories(folder.resolve("home")).resolve("settings.xml"), """
                        <settings><profiles><profile><properties>
                          <shop.pay>${env.STRIPE_SECRET_KEY}</shop.pay><shop.name>Books</shop.name>
                        </properties></profile></profiles></settings>
                        """);
        List<PropertyFile> files = List.of(new PropertyFile(settings.toString(), "settings.xml"));
        assertEquals(List.of("shop.pay", "settings.xml:2"), filled("", "a = '${shop.pay}', b = '${shop.name}'", files));
        assertEquals(List.of(), filled("", "a = '${shop.pay}'", List.of()));
    }

    /** The names of references that are filled with secrets, each with the places where it is defined. */
    private List<String> filled(String configuration, String script, List<PropertyFile> settings) throws Exception {
        Path base = folder.resolve("base");
        Path shop = Files.createDirectories(base.resolve("shop"));
        ModuleLayout module = new ModuleModel(project(configuration), new ModuleFolder(base, shop), settings).layout();
        Layout layout = new Layout(Overrides.NONE, List.of(module), new FolderLookup(base, Set.of()));
        Document document = new Document(Location.file("shop/res/static/pay.js"), script, true);
        return new FilteredResources(layout, new Exposures(layout))
                .in(document).stream()
                        .flatMap(usage -> Stream.concat(
                                Stream.of(usage.name().substring(2, usage.name().length() - 1)),
                                usage.trace().stream().map(step -> step.path() + ":" + step.line())))
                        .toList();
    }

    private static MavenProject project(String configuration) throws Exception {
        Model model = new MavenXpp3Reader()
                .read(new StringReader("<project><build><resources><resource>"
                        + "<directory>res</directory><filtering>true</filtering></resource></resources><plugins><plugin>"
                        + "<artifactId>maven-resources-plugin</artifactId><configuration>" + configuration
                        + "</configuration></plugin></plugins></build></project>"));
        return new MavenProject(model);
    }
}
