package io.github.stripekeys.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ProjectFiles;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.MemoryLookup;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.TextPosition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who can see a file that a tool other than Maven has its own place for. */
final class SurfaceTest {
    private static final List<String> PATHS = List.of(
            "CLIENT src/main/resources/META-INF/resources/pay.js",
            "CLIENT src/environments/environment.ts",
            "CLIENT app/src/main/res/values/strings.xml",
            "CLIENT src/main/resources/webroot/pay.js",
            "CLIENT src/ratpack/public/pay.js",
            "CLIENT app/assets/javascripts/pay.js",
            "CLIENT app/javascript/pay.js",
            "CLIENT grails-app/assets/javascripts/pay.js",
            "CLIENT Shop/Assets.xcassets/pay.json",
            "CLIENT Shop/en.lproj/Localizable.strings",
            "CLIENT Shop/Release.xcconfig",
            "CLIENT Shop/Main.storyboard",
            "CLIENT Shop/Info.plist",
            "CLIENT ios/Runner/AppDelegate.swift",
            "CLIENT platforms/android/pay.xml",
            "CLIENT public/javascripts/pay.js",
            "CLIENT www/index.html",
            "CLIENT wwwroot/js/pay.js",
            "CLIENT src/main/frontend/pay.ts",
            "CLIENT src/main/webui/pay.ts",
            "CLIENT src/main/react/pay.tsx",
            "CLIENT frontend/pay.js",
            "CLIENT grails-app/views/pay/index.gsp",
            "CLIENT app/views/pay.scala.html",
            "CLIENT src/ratpack/templates/pay.html",
            "CLIENT lib/pay.ejs",
            "CLIENT views/pay.hbs",
            "CLIENT app/views/pay.html.erb",
            "CLIENT resources/views/pay.blade.php",
            "CLIENT Pages/Pay.cshtml",
            "CLIENT lib/page.gsp",
            "SERVER public/index.php",
            "SERVER lib/pay.swift",
            "CI .github/workflows/pay.yml",
            "CI .gitlab-ci.yml",
            "CI .gitlab/ci/pay.yml",
            "CI .circleci/config.yml",
            "CI .buildkite/pipeline.yml",
            "CI Jenkinsfile",
            "CI ci/release.jenkinsfile",
            "CI azure-pipelines.yml",
            "CI bitbucket-pipelines.yml",
            "CI .travis.yml",
            "CI .drone.yml",
            "CI .woodpecker.yml",
            "CI .woodpecker/build.yaml",
            "CI appveyor.yml",
            "CI .appveyor.yml",
            "CI .teamcity/settings.kts",
            "CI .teamcity/pom.xml",
            "CI .tekton/pipeline.yaml",
            "CI tekton/pipeline.yaml",
            "CI cloudbuild.yaml",
            "CI buildspec.yml",
            "CI .semaphore/semaphore.yml",
            "CI codemagic.yaml",
            "DOCS src/site/markdown/pay.txt",
            "DOCS docs/pay.txt",
            "DOCS README",
            "BUILD pom.xml",
            "BUILD app/build.gradle.kts",
            "BUILD local.properties",
            "BUILD build.sbt",
            "BUILD .mvn/jvm.config",
            "BUILD fastlane/Fastfile",
            "BUILD Dockerfile",
            "BUILD helm/values.yaml");

    static Stream<String> paths() {
        return PATHS.stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void followsConventions(String row) {
        String path = row.substring(row.indexOf(' ') + 1);
        String text = Tokens.fill("key: '@sk_live@'\n");
        Exposure exposure = Fixture.scan(path, text).findings().get(0).exposure();
        assertEquals(Surface.valueOf(row.substring(0, row.indexOf(' '))), exposure.surface(), exposure::because);
    }

    /** A row that no path above needs may be wrong without anybody knowing. */
    @Test
    void eachRowIsNeededAndNamesItsSource() {
        List<String> unused = new ArrayList<>();
        Stream.of(Convention.CLIENT, Convention.PAGES, Convention.FRONTEND, Convention.OPERATIONS)
                .flatMap(List::stream)
                .forEach(row -> {
                    assertTrue(row.source().startsWith("https://"), row.source());
                    if (PATHS.stream().noneMatch(path -> row.glob().matches(path.substring(path.indexOf(' ') + 1)))) {
                        unused.add(row.glob().toString());
                    }
                });
        TemplatePaths.ALL.forEach(row -> {
            assertTrue(row.source().startsWith("https://"), row.source());
            if (PATHS.stream().noneMatch(path -> row.glob().matches(path.substring(path.indexOf(' ') + 1)))) {
                unused.add(row.glob().toString());
            }
        });
        AppProjects.documentation().forEach(source -> assertTrue(source.startsWith("https://"), source));
        assertEquals(
                List.of("**/.{next/static,output/public,svelte-kit/output/client,vercel/output/static}/**"), unused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pubspec.yaml                      | flutter:$    sdk: flutter                      | lib/keys.dart                   | client
            pubspec.yaml                      | flutter:$    sdk: flutter                      | assets/config.json              | client
            pubspec.yaml                      | flutter:$    sdk: flutter                      | .env                            | client
            pubspec.yaml                      | flutter:$    sdk: flutter                      | functions/index.js              | server
            pubspec.yaml                      | name: server                                   | lib/keys.dart                   | server
            package.json                      | {"devDependencies": {"electron": "30"}}        | main.js                         | client
            package.json                      | {"dependencies": {"expo": "51.0.0"}}           | app.json                        | client
            package.json                      | {"dependencies": {"react-native": "0.74"}}     | src/keys.ts                     | client
            package.json                      | {"dependencies": {"express": "5"}}             | app.json                        | server
            config.xml                        | <widget id="a"/>                               | www/js/pay.js                   | client
            config.xml                        | <widget id="a"/>                               | config.xml                      | client
            config.xml                        | <widget id="a"/>                               | hooks/pay.js                    | server
            capacitor.config.json             | {}                                             | www/keys.txt                    | client
            extension/manifest.json           | {"manifest_version": 3}                        | extension/background.js         | client
            ProjectSettings/ProjectVersion.txt| m_EditorVersion: 6                             | Assets/Scripts/Pay.cs           | client
            Podfile                           | target 'Shop'                                  | Shop/Keys.swift                 | client
            Shop/Info.plist                   | <plist/>                                       | Shop/Pay/Keys.m                 | client
            Shop.xcodeproj/project.pbxproj    | // project                                     | Shop/Keys.swift                 | client
            Package.swift                     | import PackageDescription                      | Sources/App/Keys.swift          | server
            src/main/AndroidManifest.xml      | <manifest/>                                    | src/main/java/shop/Keys.java    | client
            shared/build.gradle.kts           | kotlin { androidTarget() }                     | shared/src/commonMain/kotlin/K.kt | client
            shared/build.gradle.kts           | id("com.android.application")                  | shared/src/commonMain/kotlin/K.kt | client
            shared/build.gradle.kts           | kotlin { jvm() }                               | shared/src/commonMain/kotlin/K.kt | server
            shared/build.gradle.kts           | kotlin { jvm() }                               | shared/src/iosMain/kotlin/K.kt  | client
            shared/build.gradle.kts           | kotlin { androidTarget() }                     | shared/src/jvmMain/kotlin/K.kt  | server
            """)
    void programsOfUsersShipTheirFiles(String project, String mark, String path, String surface) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(project, mark.replace('$', '\n') + "\n");
        files.merge(path, "key = \"@sk_live@\"\n", String::concat);
        assertEquals(surface, surface(path, files));
    }

    /** A compiler leaves comments out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/main/java/shop/Keys.java    | class Keys { } // @sk_live@                      | server
            src/main/java/shop/Keys.java    | class Keys { /* the key: @sk_live@ */ }          | server
            src/main/java/shop/Keys.kt      | val a = 1 // @sk_live@                           | server
            src/main/java/shop/Keys.java    | class Keys { String u = "https://a/@sk_live@"; } | client
            src/main/java/shop/Keys.java    | class Keys { String t = "image/*", k = "@sk_live@"; } | client
            src/main/java/shop/Keys.java    | class Keys { char c = '"'; String k = "@sk_live@"; } | client
            src/main/res/values/strings.xml | <string><!-- @sk_live@ --></string>              | client
            """)
    void commentsAreNotShipped(String path, String text, String surface) {
        assertEquals(surface, surface(path, Map.of("src/main/AndroidManifest.xml", "<manifest/>", path, text + "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            buildConfigField$("String",$"S", "\\"@sk_live@\\"")                                 | client
            buildConfigField "String", "S", "\\"@sk_live@\\""                                   | client
            buildConfigField(${  "String",$  "S",$  '"@sk_live@"'$)                             | client
            buildConfigField("String", "A", "1")$def key = "@sk_live@"                          | build
            def key = "@sk_live@"$buildConfigField("String", "S", "\\"${key}\\"")               | client
            def key = "@sk_live@"$buildConfigField("String", "S", "\\"${keys}\\"")              | build
            resValue("string", "s", "@sk_live@")                                                | client
            manifestPlaceholders = [$  a: "1",$  stripeKey: "@sk_live@"$]                       | client
            """)
    void gradleCompilesItIn(String text, String surface) {
        String path = "app/build.gradle";
        assertEquals(surface, surface(path, Map.of(path, text.replace('$', '\n').replace("\n{", "${") + "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gradle.properties | buildConfigField("String", "S", "\\"${project.property("stripeSecret")}\\"") | client
            gradle.properties | buildConfigField "String", "S", stripeSecret                                | client
            gradle.properties | buildConfigField("String", "S", "\\"${stripeSecrets}\\"")                   | build
            gradle.properties | implementation(project.property("stripeSecret"))                            | build
            local.properties  | plugins { id("com.google.android.libraries.mapsplatform.secrets-gradle-plugin") } | client
            local.properties  | plugins { id("java") }                                                      | build
            """)
    void gradleReadsItFromAFile(String path, String build, String surface) {
        assertEquals(
                surface,
                surface(path, Map.of("app/build.gradle.kts", build + "\n", path, "a=1\nstripeSecret=@sk_live@\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            app.get("/", ctx -> { }); config.staticFiles.add("/web");                | client
            config.staticFiles.add("/other");                                        | server
            staticFiles.location("/web");                                            | client
            staticFileLocation("/web");                                              | client
            router.route().handler(StaticHandler.create("web"));                     | client
            handler.setWebRoot("web");                                               | client
            StaticContentService.builder("/web").build();                            | client
            bootstrap.addBundle(new AssetsBundle("/web", "/"));                      | client
            new ClassPathResourceManager(A.class.getClassLoader(), "web");           | client
            """)
    void codeServesAFolder(String line, String surface) {
        String path = "src/main/resources/web/pay.properties";
        String code = "class A { void a() { " + line + " } }\n";
        assertEquals(surface, surface(path, Map.of("src/main/java/A.java", code, path, "key=@sk_live@\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            staticResources("/", "web")                               | client
            staticResources(remotePath = "/", basePackage = "web")    | client
            static("/") { staticBasePackage = "web" }                 | client
            import io.ktor.server.application.*; resources("web")     | client
            staticResources("/web", "other")                          | server
            """)
    void kotlinServesAFolder(String line, String surface) {
        String path = "src/main/resources/web/pay.properties";
        assertEquals(surface, surface(path, Map.of("src/main/kotlin/A.kt", line + "\n", path, "key=@sk_live@\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application.yml        | micronaut.router.static-resources.app.paths: classpath:web | client
            application.yml        | server.static.classpath.location: /web                      | client
            application.yml        | server.static.classpath.location: /other                    | server
            application.properties | micronaut.router.static-resources.app.paths=classpath:web   | client
            """)
    void settingsServeAFolder(String file, String line, String surface) {
        String path = "src/main/resources/web/pay.properties";
        assertEquals(
                surface, surface(path, Map.of("src/main/resources/" + file, line + "\n", path, "key=@sk_live@\n")));
    }

    private static String surface(String path, Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, Tokens.fill(text).getBytes(StandardCharsets.UTF_8)));
        return Fixture.scan(bytes).findings().stream()
                .filter(finding -> finding.location().path().equals(path))
                .map(finding -> finding.exposure().surface().id())
                .findFirst()
                .orElse("nothing found");
    }

    /** What git keeps in a folder with a name that build tools use is no build's. */
    @Test
    void ofAFolderForOutputDependsOnWhatGitTracks() {
        ProjectFiles tracked = new MemoryLookup(Map.of(), Set.of("dist/pay.conf"));
        Exposures exposures = new Exposures(Layout.of(tracked));
        assertEquals(Surface.SERVER, surface(exposures, "dist/pay.conf"));
        assertEquals(Surface.GENERATED, surface(exposures, "dist/other.conf"));
        assertEquals(Surface.GENERATED, surface(exposures, "target/pay.conf"));
    }

    private static Surface surface(Exposures exposures, String path) {
        return exposures
                .classify(Location.file(path), TextPosition.NOWHERE, List.of())
                .surface();
    }
}
