package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A command has the parameters of the goal of its name, with the same defaults. */
final class OptionTest {
    /** Where merging writes to is below what a scan writes. */
    private static final String MERGED = "target/stripe-keys/merged";

    @ParameterizedTest
    @ValueSource(strings = {"scan", "history", "baseline", "suppressions", "fix", "merge", "install-hook"})
    void areThoseOfTheGoal(String name) throws Exception {
        Map<String, String> options = new TreeMap<>();
        Command command = Commands.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        command.options().forEach(option -> options.put(option.parameter(), option.usual()));
        if (name.equals("merge")) {
            options.put(Option.OUTPUT_DIRECTORY.parameter(), MERGED);
            options.put(Option.FAIL_ON.parameter(), "");
        }
        assertEquals(parameters(name), options);
    }

    /** Of the plugin's descriptor, apart from {@code skip}: who does not want to run a command does not call it. */
    private static Map<String, String> parameters(String goal) throws Exception {
        try (InputStream in = OptionTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            Element mojo = elements(
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(Objects.requireNonNull(in))
                                    .getDocumentElement(),
                            "mojo")
                    .stream()
                    .filter(each -> text(each, "goal").equals(goal))
                    .findFirst()
                    .orElseThrow();
            Element configuration = elements(mojo, "configuration").get(0);
            Map<String, String> found = new TreeMap<>();
            for (Element parameter : elements(mojo, "parameter")) {
                String name = text(parameter, "name");
                if (text(parameter, "editable").equals("true") && !name.equals("skip")) {
                    found.put(name, elements(configuration, name).get(0).getAttribute("default-value"));
                }
            }
            return found;
        }
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).get(0).getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
