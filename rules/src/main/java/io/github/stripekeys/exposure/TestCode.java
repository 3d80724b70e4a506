package io.github.stripekeys.exposure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one answer to whether a file is run by tests only, told by its path and by what it imports. All callers share it, so that no two
 * of them disagree.
 */
public final class TestCode {
    private static final String BECAUSE = "test code only";

    /** What is below {@code src/main} goes into the program, whatever a package is called. */
    private static final String PROGRAM = "/src/main/";

    /**
     * What makes a file one of tests.
     *
     * @param path part of a path that starts with a slash
     * @param source the documentation of the tool that has the convention
     */
    record Row(Pattern path, String source) {
        static Row of(String path, String source) {
            return new Row(Pattern.compile(path), source);
        }
    }

    /** Folders of tests, below {@code src} or elsewhere. */
    static final List<Row> FOLDERS = List.of(
            Row.of(
                    "/src/(?:test|it|tests|e2e)/",
                    "https://maven.apache.org/guides/introduction/introduction-to-the-standard-directory-layout.html"),
            Row.of(
                    "/src/(?:test[A-Z]\\w*|\\w+Tests?|[\\w-]+-tests?)/",
                    "https://docs.gradle.org/current/userguide/java_testing.html"),
            Row.of("/(?:__tests__|__mocks__|__fixtures__|__snapshots__)/", "https://jestjs.io/docs/configuration"),
            Row.of(
                    "/(?:cypress|playwright|e2e)/",
                    "https://docs.cypress.io/app/core-concepts/writing-and-organizing-tests"),
            Row.of("/tests?/", "https://docs.pytest.org/en/stable/explanation/goodpractices.html"),
            Row.of("/specs?/", "https://rspec.info/features/3-13/rspec-core/"),
            Row.of(
                    "/(?:testdata|testutils?|test[-_](?:data|utils?|helpers?|fixtures|resources|support))/",
                    "https://pkg.go.dev/cmd/go#hdr-Test_packages"),
            Row.of(
                    "/(?:integration|functional|acceptance|unit|api|system|smoke|load|ui|end-to-end)[-_]?tests?/",
                    "https://docs.gradle.org/current/userguide/java_testing.html"),
            Row.of("/(?:integration_test|test_driver)/", "https://docs.flutter.dev/testing/integration-tests"),
            Row.of("/(?:vcr_)?cassettes/", "https://github.com/vcr/vcr"),
            Row.of(
                    "/[\\w.-]*(?:UI|Unit|Integration|[.a-z])Tests?/",
                    "https://developer.apple.com/documentation/xctest"));

    /** Names of files with tests, in the languages that have a convention. */
    static final List<Row> NAMES = List.of(
            Row.of("[.](?:spec|test|e2e|cy|e2e-spec)[.]\\w{1,8}$", "https://jestjs.io/docs/configuration"),
            Row.of("_test[.](?:go|dart|py|rb|exs|cc|cpp|clj|ts|js)$", "https://pkg.go.dev/testing"),
            Row.of("_spec[.](?:rb|lua|cr|js|ts)$", "https://rspec.info/features/3-13/rspec-core/"),
            Row.of("/test_[^/]+[.]py$", "https://docs.pytest.org/en/stable/explanation/goodpractices.html"),
            Row.of("/conftest[.]py$", "https://docs.pytest.org/en/stable/reference/fixtures.html"),
            Row.of(
                    "[a-z0-9](?:Test|Tests|TestCase|IT|Spec|Specs)[.](?:java|kt|groovy|scala|cs|fs|vb|swift|php|m|mm|dart|cpp)$",
                    "https://maven.apache.org/surefire/maven-surefire-plugin/examples/inclusion-exclusion.html"),
            Row.of("[.]feature$", "https://cucumber.io/docs/gherkin/reference/"));

    /** A folder named test in one of these is a stage to deploy to. */
    private static final Pattern STAGES =
            Pattern.compile("/(?:config|configs|conf|environments?|envs?|overlays|deploy|deployments?|k8s"
                    + "|kubernetes|kustomize|helm|charts|terraform|ansible|infra|infrastructure|inventory|group_vars|stages?|values"
                    + "|secrets|manifests|gitops|clusters)/(?:[^/]+/){0,3}?tests?/");

    /** Descriptions of an interface are called specifications, too. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "/specs?/(?:.*/)?(?:[^/]*(?:openapi|swagger|asyncapi|schema)[^/]*|[^/]*[.](?:md|adoc|rst))$");

    private static final Pattern IMPORTS = Pattern.compile(
            "^[ \\t]{0,40}import (?:static )?(?:org\\.junit|org\\.testng|org\\.mockito|org\\.assertj|io\\.kotest|spock\\.lang|kotlin\\.test)\\."
                    + "|^[ \\t]{0,40}(?:@testable import|import XCTest|#import <XCTest)\\b"
                    + "|(?:from|require\\()[ \\t]{0,40}[\"'](?:vitest|@jest/globals|mocha|chai|@playwright/test|node:test|cypress|supertest|nock|@testing-library/\\w{1,40})[\"']"
                    + "|^import (?:pytest|unittest)\\b|^from (?:unittest|pytest|django\\.test)\\b"
                    + "|^[ \\t]{0,40}use PHPUnit\\\\"
                    + "|^[ \\t]{0,40}using (?:Xunit|NUnit\\.Framework|Microsoft\\.VisualStudio\\.TestTools)\\b",
            Pattern.MULTILINE);

    private TestCode() {}

    /** Whether the file at this path is run by tests only. */
    public static boolean isAt(String path) {
        return row(path).isPresent();
    }

    /** What says so of a path. */
    static Optional<Exposure> exposure(String path) {
        return row(path).map(any -> new Exposure(Surface.TEST, BECAUSE));
    }

    /** What the beginning of a program says that no build has. */
    static Optional<Exposure> exposureOf(String head) {
        return IMPORTS.matcher(head).find()
                ? Optional.of(new Exposure(Surface.TEST, BECAUSE + ": it imports their framework"))
                : Optional.empty();
    }

    private static Optional<Row> row(String path) {
        String full = "/" + path;
        int program = full.lastIndexOf(PROGRAM);
        String folders = program < 0 ? full : full.substring(0, program + 1);
        boolean isElse =
                STAGES.matcher(folders).find() || DESCRIPTION.matcher(full).find();
        Optional<Row> folder = isElse ? sourceFolder(folders) : first(FOLDERS, folders);
        return program < 0 ? folder.or(() -> first(NAMES, full)) : folder;
    }

    /** Also in a project about deployments, {@code src/test} is what a build says it is. */
    private static Optional<Row> sourceFolder(String folders) {
        return first(FOLDERS.subList(0, 2), folders);
    }

    private static Optional<Row> first(List<Row> rows, String path) {
        return rows.stream().filter(row -> row.path().matcher(path).find()).findFirst();
    }
}
