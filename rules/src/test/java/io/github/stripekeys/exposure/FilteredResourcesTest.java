package io.github.stripekeys.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.exposure.Mount.Target;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.MemoryLookup;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build puts into files for clients, told by where it takes it from. */
final class FilteredResourcesTest {
    private static final String PAGE = "web/pay.js";

    @Test
    void followsAPropertyToThePom() {
        assertEquals(
                List.of("web/pay.js:1 ${shop.key} <- pom.xml:2 shop.key is defined as a credential here"),
                found("$@", "key = '${shop.key}'", "<properties>\n<shop.key> @sk_live@ </shop.key></properties>"));
    }

    @Test
    void looksIntoProfilesThatAreNotActive() {
        String profiles = "<project><properties><a>1</a></properties>"
                + "<profile><properties><the.shop.key>@rk_live@</the.shop.key></properties></profile></project>";
        assertEquals(1, found("$@", "key = '@the.shop.key@'", profiles).size());
    }

    @Test
    void followsOnePropertyToAnother() {
        assertEquals(
                List.of("web/pay.js:1 ${shop.key} <- pom.xml:1 shop.key is defined here"),
                found("$@", "${shop.key}", "<properties><shop.key>${env.STRIPE_SECRET_KEY}</shop.key></properties>"));
        assertEquals(
                List.of(), found("$@", "${shop.key}", "<properties><shop.key>${env.SHOP_KEY}</shop.key></properties>"));
    }

    @Test
    void asksFiltersFirst() {
        assertEquals(
                List.of("web/pay.js:1 ${shop.key} <- dev.properties:2 shop.key is defined as a credential here"),
                found(
                        "$@",
                        "${shop.key}",
                        "<properties><shop.key>none</shop.key></properties>",
                        "a=b\nshop.key = @sk_test@\n"));
    }

    @Test
    void believesValuesMoreThanNames() {
        String published = "<properties><stripe.secret.key>@pk_live@</stripe.secret.key></properties>";
        assertEquals(List.of(), found("$@", "${stripe.secret.key}", published));
        assertEquals(1, found("$@", "${stripe.secret.key}", "<project/>").size());
        assertEquals(List.of(), found("$@", "${stripe.publishable.key} ${secret.key}", "<project/>"));
    }

    @Test
    void onlyBelievesThePropertiesOfAPom() {
        assertEquals(List.of(), found("$@", "${key}", "<configuration><key>@sk_live@</key></configuration>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<shop.key combine.self='override'>@sk_live@</shop.key>",
                "<shop.key ><![CDATA[@sk_live@]]></shop.key >",
                "<!-- <shop.key>none</shop.key> --><shop.key>@sk_live@</shop.key>",
                "<shop.key><!-- here -->@sk_live@</shop.key>"
            })
    void readsPomsAsMavenDoes(String property) {
        String pom = "<project><properties>" + property + "</properties></project>";
        assertEquals(1, found("$@", "${shop.key}", pom).size());
        assertEquals(List.of(), found("$@", "${shop.key}", "<project>" + property + "</project>"));
    }

    @Test
    void readsFiltersAsMavenDoes() {
        assertEquals(
                1,
                found("$@", "${shop.key}", "<project/>", "shop.key=\\\n  @sk_live@")
                        .size());
        assertEquals(
                1,
                found("$@", "${shop.key}", "<project/>", "shop.key @sk_live@").size());
        assertEquals(
                1,
                found("$@", "${shop.key}", "<project/>", "shop.key=none\nshop\\u002ekey=@sk_live@")
                        .size());
        assertEquals(List.of(), found("$@", "${shop.key}", "<project/>", "#a\\\n!shop.key=@sk_live@"));
    }

    @Test
    void knowsWhatIsReplaced() {
        String both = "${stripe.secret.one}\n@stripe.secret.two@";
        assertEquals(List.of("web/pay.js:2 ${stripe.secret.two} <- "), found("@", both, "<project/>"));
        assertEquals(List.of(), found("", both, "<project/>"));
    }

    @Test
    void leavesCodeOfTheFileAlone() {
        assertEquals(List.of(), found("$", "key = `${stripeSecret.value}`", "<project/>"));
    }

    @Test
    void showsTheLinesWithoutTheValues() {
        assertEquals(
                List.of(Tokens.fill("<shop.key> @sk_live.redacted@ </shop.key></properties>")),
                code("<properties>\n<shop.key> @sk_live@ </shop.key></properties>"));
        assertEquals(
                List.of("<properties><shop.key>███</shop.key><stripe.secret>${shop.key}</stripe.secret></properties>"),
                code(
                        "<properties><shop.key>hunter2</shop.key><stripe.secret>${shop.key}</stripe.secret></properties>"));
    }

    private static List<String> code(String pom) {
        List<Finding> findings = findings("$@", "key = '${shop.key} ${stripe.secret}'", pom, "");
        assertEquals(
                List.of("key = '${shop.key} ${stripe.secret}'"),
                findings.get(0).excerpt().lines());
        return findings.stream()
                .flatMap(finding -> finding.trace().stream())
                .map(Step::code)
                .filter(line -> !line.isEmpty())
                .limit(1)
                .toList();
    }

    private static List<String> found(String markers, String page, String pom) {
        return found(markers, page, pom, "");
    }

    private static List<String> found(String markers, String page, String pom, String filter) {
        return findings(markers, page, pom, filter).stream()
                .map(FilteredResourcesTest::line)
                .toList();
    }

    private static List<Finding> findings(String markers, String page, String pom, String filter) {
        Map<String, byte[]> around = bytes(Map.of("pom.xml", pom, "dev.properties", filter));
        Mount web = new Mount("web/", Target.WEB_ROOT, "", Globs.NONE, Globs.NONE, markers);
        List<PropertyFile> properties =
                List.of(new PropertyFile("dev.properties", "dev.properties"), new PropertyFile("pom.xml", "pom.xml"));
        ModuleLayout module = new ModuleLayout("", List.of(web), List.of(), null, properties);
        Layout layout = new Layout(Overrides.NONE, List.of(module), new MemoryLookup(around));
        return Fixture.scan(layout, bytes(Map.of(PAGE, page))).findings();
    }

    private static String line(Finding finding) {
        return finding.place() + " " + finding.redacted() + " <- "
                + finding.trace().stream()
                        .map(step -> step.path() + ":" + step.line() + " " + step.message())
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> bytes = new TreeMap<>();
        texts.forEach((path, text) -> bytes.put(path, Tokens.fill(text).getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
