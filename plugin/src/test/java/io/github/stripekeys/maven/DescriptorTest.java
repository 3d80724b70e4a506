package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Maven, and whoever asks for help, is told of the goals. */
final class DescriptorTest {
    /** Of all goals that scan, with their defaults. */
    private static final Map<String, String> SHARED = Map.of(
            "includes", "",
            "excludes", "",
            "archives", "true",
            "threads", "0",
            "maxFileSize", "0",
            "baseline", "",
            "suppressions", "",
            "inlineSuppressions", "allow",
            "surfaces", "",
            "outputDirectory", "target/stripe-keys");

    private Document descriptor;

    @BeforeEach
    void read() throws IOException, ParserConfigurationException, SAXException {
        try (InputStream in = ScanMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            descriptor =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Objects.requireNonNull(in));
        }
    }

    @Test
    void scanHasTheParametersOfItsContract() {
        assertEquals(
                of(Map.of(
                        "skip", "false",
                        "failOn", "medium",
                        "formats", "html,json,sarif",
                        "since", "",
                        "staged", "false",
                        "annotations", "auto",
                        "blame", "name",
                        "allowIncomplete", "false",
                        "failOnStale", "false",
                        "message", "")),
                parameters("scan"));
    }

    @Test
    void otherGoalsHaveThemAsFarAsTheyMakeSense() {
        assertEquals(of(Map.of()), parameters("baseline"));
        assertEquals(of(Map.of("failOnStale", "false")), parameters("suppressions"));
        assertEquals(of(Map.of("skip", "false", "failOn", "medium")), parameters("report"));
        assertEquals(
                of(Map.of(
                        "range", "",
                        "messages", "true",
                        "failOn", "medium",
                        "formats", "html,json,sarif",
                        "allowIncomplete", "false")),
                parameters("history"));
        assertEquals(of(Map.of("write", "false", "uncommitted", "false", "dotenv", "false")), parameters("fix"));
    }

    @Test
    void dependenciesHasItsOwn() {
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("skip", "false"),
                        Map.entry("scope", "runtime"),
                        Map.entry("plugins", "false"),
                        Map.entry("cache", "true"),
                        Map.entry("includes", ""),
                        Map.entry("excludes", ""),
                        Map.entry("threads", "0"),
                        Map.entry("failOn", "medium"),
                        Map.entry("formats", "html,json,sarif"),
                        Map.entry("outputDirectory", "target/stripe-keys/dependencies"),
                        Map.entry("allowIncomplete", "false"),
                        Map.entry("suppressions", ""))),
                parameters("dependencies"));
    }

    /** Eclipse complains of each goal that is not in the list. */
    @Test
    void editorsKnowEveryGoal() throws IOException {
        try (InputStream in = ScanMojo.class.getResourceAsStream("/META-INF/m2e/lifecycle-mapping-metadata.xml")) {
            String mapping = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (Element mojo : elements(descriptor.getDocumentElement(), "mojo")) {
                assertTrue(mapping.contains("<goal>" + text(mojo, "goal") + "</goal>"), text(mojo, "goal"));
            }
        }
    }

    private static Map<String, String> of(Map<String, String> own) {
        Map<String, String> all = new TreeMap<>(SHARED);
        all.putAll(own);
        return all;
    }

    /** Those that users can set, each of which has to have its description and property. */
    private Map<String, String> parameters(String goal) {
        Element mojo = elements(descriptor.getDocumentElement(), "mojo").stream()
                .filter(each -> text(each, "goal").equals(goal))
                .findFirst()
                .orElseThrow();
        Element configuration = elements(mojo, "configuration").get(0);
        Map<String, String> found = new TreeMap<>();
        for (Element parameter : elements(mojo, "parameter")) {
            if (text(parameter, "editable").equals("true")) {
                String name = text(parameter, "name");
                Element value = elements(configuration, name).get(0);
                String property = goal.equals("fix") && !SHARED.containsKey(name) ? "fix." + name : name;
                assertEquals("${stripe-keys." + property + "}", value.getTextContent());
                assertFalse(text(parameter, "description").isBlank(), name);
                found.put(name, value.getAttribute("default-value"));
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        List<Element> found = elements(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
