package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Region;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials in one piece whose characters are written in other ways. */
final class EscapesTest {
    private static final String KEY = Keys.key("sk_live");

    static Stream<Arguments> disguises() {
        return Stream.of(
                way("a.txt", "decoded:percent", key -> key.replace("_", "%5F")),
                way("a.txt", "decoded:percent", key -> each(key, "%%%02x")),
                way("a.txt", "decoded:percent", key -> key.replace("s", "%73")),
                way("a.java", "decoded:unicode-escape", key -> "\"" + each(key, "\\u%04x") + "\""),
                way("a.js", "decoded:unicode-escape", key -> "'" + each(key, "\\x%02X") + "'"),
                way("a.js", "decoded:unicode-escape", key -> "'" + each(key, "\\u{%x}") + "'"),
                way("a.c", "decoded:unicode-escape", key -> '"' + each(key, "\\%03o") + '"'),
                way("a.py", "decoded:unicode-escape", key -> '"' + each(key, "\\U%08x") + '"'),
                way("a.js.map", "folded", key -> sourceMap("const k = 'sk_' + '" + key.substring(3) + "';")),
                way(
                        "a.js.map",
                        "folded",
                        key -> sourceMap("const k =\n  \"sk_live_\" +\n  \"" + key.substring(8) + "\";")),
                way("a.js.map", "decoded:unicode-escape", key -> sourceMap("k = '" + each(key, "\\x%02x") + "'")),
                way("a.js.map", "decoded:base64", key -> sourceMap("k =\tatob(\"" + base64("", key, "") + "\")")),
                way(
                        "a.js",
                        "folded",
                        key -> "a();\n//# sourceMappingURL=data:application/json;base64,"
                                + base64("", sourceMap("k = 'sk_live_' + '" + key.substring(8) + "'"), "")),
                way(
                        "a.ipynb",
                        "folded",
                        key -> "{\"cells\":[{\"source\":[\"k = 'sk_live_' \\\\\\n\",\"'" + key.substring(8)
                                + "'\"]}],\"nbformat\":4}"),
                way(
                        "a.json",
                        "decoded:base64",
                        key -> "{\"a\":\"\ud83d\ude80\",\"b\":\"" + base64("", key, "") + "\"}"),
                way("a.json", "decoded:unicode-escape", key -> '"' + key.replace("_", "\\u005f") + '"'),
                way("a.xml", "decoded:html-entity", key -> "<a>" + each(key, "&#%d;") + "</a>"),
                way("a.xml", "decoded:html-entity", key -> "<a>" + each(key, "&#x%x;") + "</a>"),
                way("a.html", "decoded:html-entity", key -> key.replace("_", "&lowbar;")),
                way("a.xml", "decoded:html-entity", key -> "<a>sk_live_<![CDATA[" + key.substring(8) + "]]></a>"),
                way("a.txt", "decoded:invisible", key -> key.replace("_", "_\u200b")),
                way("a.txt", "decoded:invisible", key -> key.replace("_", "\u00ad_")),
                way("a.txt", "decoded:invisible", key -> String.join("\u2060", key.split(""))),
                way(
                        "a.eml",
                        "decoded:quoted-printable",
                        key -> "Content-Transfer-Encoding: quoted-printable\n\n"
                                + key.replace("_", "=5F").replaceAll("(.{20})", "$1=\r\n")),
                way("a.sh", "joined-lines", key -> key.substring(0, 20) + "\\\n" + key.substring(20)),
                way(
                        "a.properties",
                        "joined-lines",
                        key -> "k=" + key.substring(0, 4) + "\\\n      " + key.substring(4)),
                way(
                        "a.yaml",
                        "joined-lines",
                        key -> "k: \"" + key.substring(0, 12) + "\\\n  " + key.substring(12) + "\""),
                way(
                        "a.yml",
                        "joined-lines",
                        key -> "k: >-\n  " + key.substring(0, 30) + "\n  " + key.substring(30) + "\nb: c"),
                way("a.txt", "decoded:base64", key -> base64("", key, "")),
                way("a.txt", "decoded:base64", key -> "Basic " + base64("", key, ":")),
                way("a.txt", "decoded:base64", key -> base64("a=", key, "")),
                way("a.txt", "decoded:base64", key -> base64("k: ", key, "\n")),
                way("a.txt", "decoded:base64", key -> base64("a:", key, "").replace("=", "")),
                way("a.yaml", "decoded:base64", key -> "data:\n  key: " + base64("", key, "") + "\n  other: YWJj\n"),
                way("a.pem", "decoded:base64", key -> base64("", key, "").replaceAll("(.{40})", "$1\n")),
                way("a.txt", "decoded:base64", key -> base64("", base64("x=", key, ""), "")),
                way("a.txt", "decoded:hex", key -> hex(key)),
                way("a.txt", "decoded:hex", key -> hex(key).toUpperCase(Locale.ROOT)),
                way("a.txt", "decoded:base64", key -> base64("", hex(key), "")),
                way("a.txt", "decoded:hex", key -> hex(base64("", key, ""))));
    }

    private static Arguments way(String path, String evidence, UnaryOperator<String> disguise) {
        return Arguments.of(path, evidence, disguise);
    }

    private static String each(String key, String format) {
        StringBuilder text = new StringBuilder();
        key.chars().forEach(c -> text.append(String.format(Locale.ROOT, format, c)));
        return text.toString();
    }

    /** What a bundler writes beside a script: the sources as JSON texts. */
    private static String sourceMap(String source) {
        JsonArray sources = new JsonArray();
        sources.add("export const a = 1;");
        sources.add(source + "\nexport default k;\n");
        JsonObject map = new JsonObject();
        map.addProperty("file", "a \"quoted\" name.js");
        map.add("sourcesContent", sources);
        map.addProperty("mappings", "AAAA,SAAS,CAAC");
        return map.toString();
    }

    private static String base64(String before, String key, String after) {
        return Base64.getEncoder().encodeToString((before + key + after).getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void isSeenThrough(String path, String evidence, UnaryOperator<String> disguise) {
        ScanResult result = Fixture.scan(path, "first line\n" + disguise.apply(KEY) + "\nlast");
        List<Finding> found = result.findings();
        assertEquals(1, found.size(), found::toString);
        assertEquals(KEY.length(), found.get(0).length());
        assertEquals("sk_live_…" + KEY.substring(KEY.length() - 4), found.get(0).redacted());
        assertEquals(
                true, found.get(0).evidence().stream().anyMatch(one -> one.id().equals(evidence)), found::toString);
        assertEquals(1, result.stats().decoded() > 0 ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void showsAPlaceholderToBeOne(String path, String evidence, UnaryOperator<String> disguise) {
        String placeholder = "sk_live_" + "x".repeat(99);
        assertEquals(List.of(), Fixture.scan(path, disguise.apply(placeholder)).findings());
    }

    @Test
    void theRegionIsTheEncodedText() {
        Finding finding = Fixture.scan("a.yaml", "data:\n  key: " + base64("", KEY, "") + "\n")
                .findings()
                .get(0);
        assertEquals(new Region(2, 8, 2, 8 + 144), finding.region());
    }

    @Test
    void everyKeyOfALongRunIsFoundOnce() {
        String text = base64(
                "",
                Keys.key("sk_live", 1, "") + "\n" + Keys.key("sk_live", 2, "") + "\nwhsec=" + Keys.key("whsec"),
                "");
        assertEquals(3, Fixture.scan("a", text).findings().size());
    }
}
