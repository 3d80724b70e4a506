package io.github.stripekeys.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule has to say to people. One Markdown file, four uses: read on the web, run as tests, the help of a SARIF
 * rule, the fix steps of a report.
 *
 * @param markdown the whole page, lines ended by {@code \n}
 */
public record RulePage(String markdown) {
    private static final Pattern SENTENCE = Pattern.compile(".+?[.](?=\\s|$)");
    private static final Pattern ITEM = Pattern.compile("^(?:\\d+[.]|-) (.*(?:\\n {2,}.*)*)", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\((https://[^)\\s]+)\\)");
    private static final Pattern EXAMPLE =
            Pattern.compile("^```\\S+ (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /**
     * A fenced block of a page that names a file, such as {@code ```java Billing.java}.
     *
     * @param fileName what follows the language; may have folders, with {@code /}
     * @param text the block's lines, with tokens such as {@code @sk_live@} where keys stand
     */
    public record Example(String fileName, String text) {}

    /** The page in the resources beside this class. */
    public static RulePage of(Rule rule) {
        String name = rule.id() + ".md";
        try (InputStream page = RulePage.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException("The rule page " + name + " was not packaged");
            }
            return new RulePage(new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("The rule page " + name + " cannot be read", e);
        }
    }

    /** What stands below a second-level heading, up to the next. */
    public String section(String heading) {
        Matcher section = Pattern.compile("^## " + Pattern.quote(heading) + "\\n(.*?)(?=^## |\\z)", EXAMPLE.flags())
                .matcher(markdown);
        if (!section.find()) {
            throw new IllegalArgumentException("No section \"" + heading + "\" in a rule page");
        }
        return section.group(1).strip();
    }

    /** The same, as plain text. */
    public String text(String heading) {
        return plain(section(heading));
    }

    /** The page without its examples, which only tests can read: they have tokens in place of keys. */
    public String help() {
        return Stream.of("How to fix it", "What it is", "Why it matters", "References")
                .map(heading -> "## " + heading + "\n\n" + section(heading) + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** The first sentence about what the credential is, as plain text. */
    public String summary() {
        Matcher sentence = SENTENCE.matcher(text("What it is"));
        return sentence.lookingAt() ? sentence.group() : "";
    }

    /** The items of a section's list, as Markdown without line breaks. */
    public List<String> items(String heading) {
        return ITEM.matcher(section(heading))
                .results()
                .map(item -> item.group(1).replaceAll("\\s+", " "))
                .toList();
    }

    /** What to do, in order. */
    public List<FixStep> steps() {
        return items("How to fix it").stream().map(FixStep::of).toList();
    }

    /** The same as plain text. */
    public List<String> fixSteps() {
        return items("How to fix it").stream().map(RulePage::plain).toList();
    }

    /** The page that the facts come from before all others. */
    public String link() {
        Matcher link = LINK.matcher(section("References"));
        if (!link.find()) {
            throw new IllegalArgumentException("No link under References in a rule page");
        }
        return link.group(1);
    }

    /** What findings of the rule break. */
    public List<Requirement> requirements() {
        return Requirement.in(section("References"));
    }

    /** The files shown in a section. */
    public List<Example> examples(String heading) {
        return EXAMPLE.matcher(section(heading))
                .results()
                .map(RulePage::example)
                .toList();
    }

    private static Example example(MatchResult block) {
        return new Example(block.group(1), block.group(2));
    }

    /** Without links' addresses, emphasis, code marks and line breaks. */
    static String plain(String markdown) {
        return markdown.replaceAll("\\s+", " ")
                .replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1")
                .replaceAll("([*]{1,2})(.+?)\\1", "$2")
                .replace("`", "")
                .strip();
    }
}
