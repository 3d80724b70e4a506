package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** README, the pages of the site and the contributor's pages: their links lead somewhere, and nothing is missing. */
final class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGES = ROOT.resolve("plugin/src/site/markdown");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("^```.*?^```|`[^`\n]+`", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final int LARGEST_README = 9 * 1024;

    @Test
    void everyLinkLeadsToAPageOrHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String target : links(page)) {
                if (!target.startsWith("https:") && !leadsSomewhere(page, target)) {
                    broken.add(ROOT.relativize(page) + ": " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    /** The site's own anchors of headings are others than GitHub's, so what is linked has one that both know. */
    @Test
    void everyHeadingThatThePagesLinkToHasAnAnchorOfItsOwn() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            if (page.startsWith(PAGES)) {
                for (String target : links(page)) {
                    int hash = target.indexOf('#');
                    if (hash >= 0 && !target.startsWith("https:") && !hasAnchor(page, target, hash)) {
                        broken.add(ROOT.relativize(page) + ": " + target);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean hasAnchor(Path page, String target, int hash) throws IOException {
        Path file = hash == 0 ? page : PAGES.resolve(target.substring(0, hash));
        return Files.readString(file).contains("<a id=\"" + target.substring(hash + 1) + "\"></a>");
    }

    @Test
    void everyGoalIsOnTheFirstPage() throws IOException, ParserConfigurationException, SAXException {
        String index = Files.readString(PAGES.resolve("index.md"));
        for (String goal : texts(descriptor(), "mojo", "goal")) {
            assertTrue(index.contains("`" + goal + "`"), goal);
        }
    }

    @Test
    void everyParameterHasAnEntryWithAnExample() throws IOException, ParserConfigurationException, SAXException {
        String configuration = Files.readString(PAGES.resolve("configuration.md"));
        for (String parameter : userParameters()) {
            int start = configuration.indexOf("\n### " + parameter + "\n");
            assertTrue(start >= 0, parameter);
            int next = configuration.indexOf("\n### ", start + 1);
            String entry = configuration.substring(start, next < 0 ? configuration.length() : next);
            assertTrue(entry.contains("-Dstripe-keys." + parameter), parameter + " has no example");
        }
    }

    /** What the page promises is there. */
    @Test
    void everyEntryIsAParameter() throws IOException, ParserConfigurationException, SAXException {
        Set<String> parameters = userParameters();
        List<String> unknown = Pattern.compile("^### (.*)$", Pattern.MULTILINE)
                .matcher(Files.readString(PAGES.resolve("configuration.md")))
                .results()
                .map(entry -> entry.group(1))
                .filter(entry -> !parameters.contains(entry))
                .toList();
        assertEquals(List.of(), unknown);
    }

    /** Examples do not set what does not exist. */
    @Test
    void everyPropertyOfAnExampleIsAParameter() throws IOException, ParserConfigurationException, SAXException {
        Set<String> parameters = userParameters();
        Set<String> unknown = new TreeSet<>();
        for (Path page : pages()) {
            Pattern.compile("-Dstripe-keys[.]([\\w.]*\\w)")
                    .matcher(Files.readString(page))
                    .results()
                    .map(property -> property.group(1))
                    .filter(name -> !parameters.contains(name) && !name.startsWith("everyBuild."))
                    .forEach(name -> unknown.add(ROOT.relativize(page) + ": " + name));
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> named = new TreeSet<>();
        TEST_NAME
                .matcher(Files.readString(PAGES.resolve("evidence.md")))
                .results()
                .forEach(name -> named.add(name.group(1)));
        assertFalse(named.isEmpty());
        named.removeAll(tests());
        assertEquals(Set.of(), named);
    }

    @Test
    void readmeFitsOnAFewScreens() throws IOException {
        long size = Files.size(ROOT.resolve("README.md"));
        assertTrue(size <= LARGEST_README, () -> size + " bytes");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> site = Files.walk(PAGES);
                Stream<Path> contributing = Files.walk(ROOT.resolve(".github"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), Stream.concat(site, contributing))
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(prose(page)).results().map(link -> link.group(1)).toList();
    }

    private static String prose(Path page) throws IOException {
        return CODE.matcher(Files.readString(page)).replaceAll("");
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path file =
                path.isEmpty() ? page : Objects.requireNonNull(page.getParent()).resolve(path);
        return Files.exists(file) && (hash < 0 || anchors(file).contains(target.substring(hash + 1)));
    }

    /** The anchors that GitHub and the site make of headings. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> tests() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("rules", "plugin", "cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.replace(".java", "")));
            }
        }
        return names;
    }

    /** Parameters that users can set by property. */
    private static Set<String> userParameters() throws IOException, ParserConfigurationException, SAXException {
        NodeList configured = descriptor().getElementsByTagName("configuration");
        Set<String> names = new TreeSet<>();
        IntStream.range(0, configured.getLength())
                .mapToObj(configured::item)
                .flatMap(each ->
                        IntStream.range(0, each.getChildNodes().getLength()).mapToObj(each.getChildNodes()::item))
                .map(Node::getTextContent)
                .filter(text -> text.startsWith("${stripe-keys."))
                .forEach(text -> names.add(text.replace("${stripe-keys.", "").replace("}", "")));
        return names;
    }

    private static List<String> texts(Document document, String parent, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getParentNode().getNodeName().equals(parent))
                .map(Node::getTextContent)
                .toList();
    }

    private static Document descriptor() throws IOException, ParserConfigurationException, SAXException {
        try (InputStream in = ScanMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Objects.requireNonNull(in));
        }
    }
}
