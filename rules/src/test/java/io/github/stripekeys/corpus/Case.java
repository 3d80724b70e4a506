package io.github.stripekeys.corpus;

import io.github.stripekeys.rule.RulePage;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small application and what clients, or readers of a log, get to see of its Stripe secrets. It is a Markdown page whose
 * section <i>Files</i> has a fenced block for each file. A line that shows a secret ends in {@code finding: rule-id}, and
 * in {@code finding: rule-id client} where a credential is written out in what clients are sent.
 *
 * @param name the framework and what it is about, such as {@code spring-mvc/returns-key}
 */
record Case(String name, Map<String, String> files) {
    private static final Pattern MARKER = Pattern.compile("finding: ([a-z-]+(?:, [a-z-]+)*)");
    private static final Pattern MISSED = Pattern.compile("missed: ([a-z-]+(?:, [a-z-]+)*)");

    /** All in this folder, one folder in it for each framework. */
    static List<Case> in(Path folder) {
        try (Stream<Path> pages = Files.walk(folder)) {
            return pages.filter(page -> isCase(page))
                    .sorted()
                    .map(page -> of(folder, page))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCase(Path page) {
        String name = page.getFileName().toString();
        return name.endsWith(".md") && !name.equals("README.md");
    }

    private static Case of(Path folder, Path page) {
        try {
            RulePage markdown = new RulePage(Files.readString(page).replace("\r\n", "\n"));
            Map<String, String> files = new TreeMap<>();
            markdown.examples("Files").forEach(file -> files.put(file.fileName(), Tokens.fill(file.text())));
            String name = folder.relativize(page).toString().replace('\\', '/');
            return new Case(name.substring(0, name.length() - ".md".length()), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String framework() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The places that show a secret, as {@code path:line rule-id}. */
    Set<String> expected() {
        return places(MARKER);
    }

    /** The places that show a secret and are not found yet. */
    Set<String> missed() {
        return places(MISSED);
    }

    private Set<String> places(Pattern pattern) {
        Set<String> places = new TreeSet<>();
        files.forEach((path, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String place = path + ":" + (i + 1) + " ";
                pattern.matcher(lines.get(i))
                        .results()
                        .forEach(marker ->
                                Stream.of(marker.group(1).split(", ")).forEach(rule -> places.add(place + rule)));
            }
        });
        return places;
    }

    Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
