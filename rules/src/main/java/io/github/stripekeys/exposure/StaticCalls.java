package io.github.stripekeys.exposure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Calls by which frameworks other than Spring are told a folder that they serve.
 *
 * @param folder as it is written
 * @param at where the call stands in the text
 */
record StaticCalls(String folder, int at, boolean isOnClassPath, boolean isFile) {
    private static final String FIRST = "\\(\\s{0,40}\"([^\"\\n]{1,200})\"";
    private static final String SECOND =
            "\\(\\s{0,40}(?:[\\w.]{1,40}\\s?=\\s?)?\"[^\"\\n]{0,200}\"\\s{0,40},\\s{0,40}(?:[\\w.]{1,40}\\s?=\\s?)?";

    /**
     * A call that serves a folder.
     *
     * @param sign what stands in any file with such a call
     * @param call whose first group is the folder
     * @param source the framework's documentation
     */
    record Row(String sign, Pattern call, boolean isOnClassPath, boolean isFile, String source) {
        static Row onClassPath(String sign, String call, String source) {
            return new Row(sign, Pattern.compile(call), true, false, source);
        }

        static Row file(String sign, String call, String source) {
            return new Row(sign, Pattern.compile(call), false, true, source);
        }

        static Row either(String sign, String call, String source) {
            return new Row(sign, Pattern.compile(call), true, true, source);
        }
    }

    static final List<Row> ALL = List.of(
            Row.either(
                    "taticFiles",
                    "\\b(?:staticFiles\\.add|addStaticFiles)" + FIRST,
                    "https://javalin.io/documentation#static-files"),
            Row.onClassPath(
                    "taticFile",
                    "\\b(?:staticFiles\\.location|staticFileLocation)" + FIRST,
                    "https://sparkjava.com/documentation#static-files"),
            Row.file(
                    "xternal",
                    "\\b(?:staticFiles\\.externalLocation|externalStaticFileLocation)" + FIRST,
                    "https://sparkjava.com/documentation#static-files"),
            Row.either(
                    "StaticHandler",
                    "\\bStaticHandler\\.create" + FIRST,
                    "https://vertx.io/docs/vertx-web/java/#_serving_static_resources"),
            Row.either(
                    "setWebRoot",
                    "\\bsetWebRoot" + FIRST,
                    "https://vertx.io/docs/vertx-web/java/#_serving_static_resources"),
            Row.onClassPath(
                    "staticResources",
                    "\\bstaticResources" + SECOND + "\"([^\"\\n]{1,200})\"",
                    "https://ktor.io/docs/server-static-content.html"),
            Row.file(
                    "staticFiles",
                    "\\bstaticFiles" + SECOND + "File" + FIRST,
                    "https://ktor.io/docs/server-static-content.html"),
            Row.onClassPath(
                    "staticBasePackage",
                    "\\bstaticBasePackage\\s?=\\s?\"([^\"\\n]{1,200})\"",
                    "https://ktor.io/docs/server-static-content.html"),
            Row.onClassPath(
                    "io.ktor", "\\bresources" + FIRST + "\\s?\\)", "https://ktor.io/docs/server-static-content.html"),
            Row.onClassPath(
                    "StaticContent",
                    "\\bStaticContent(?:Service|Support)\\.(?:builder|create)" + FIRST,
                    "https://helidon.io/docs/latest/se/webserver/webserver#_serving_static_content"),
            Row.file(
                    "StaticContent",
                    "\\bStaticContent(?:Service|Support)\\.(?:builder|create)\\(\\s{0,40}(?:Paths\\.get|Path\\.of)"
                            + FIRST,
                    "https://helidon.io/docs/latest/se/webserver/webserver#_serving_static_content"),
            Row.onClassPath(
                    "AssetsBundle",
                    "\\bAssetsBundle" + FIRST,
                    "https://www.dropwizard.io/en/stable/manual/core.html#serving-assets"),
            Row.onClassPath(
                    "ClassPathResourceManager",
                    "\\bClassPathResourceManager\\([^\"()]{0,80}(?:\\(\\))?[^\"()]{0,40},\\s{0,40}\"([^\"\\n]{1,200})\"",
                    "https://undertow.io/undertow-docs/undertow-docs-2.1.0/index.html"));

    /** All such calls in the code. */
    static Stream<StaticCalls> in(String text) {
        return ALL.stream()
                .filter(row -> text.contains(row.sign()))
                .flatMap(row -> row.call()
                        .matcher(text)
                        .results()
                        .map(found -> new StaticCalls(
                                found.group(1).replaceFirst("^(?:classpath:)?/*", ""),
                                found.start(1),
                                row.isOnClassPath(),
                                row.isFile())));
    }
}
