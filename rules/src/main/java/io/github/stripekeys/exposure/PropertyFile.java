package io.github.stripekeys.exposure;

import io.github.stripekeys.excerpt.Excerpts;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ProjectFiles;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file whose properties the build knows: a POM, settings of Maven, or a filter.
 *
 * @param path where it can be looked up
 * @param shown the path that reports show
 */
public record PropertyFile(String path, String shown) {
    private static final Pattern BLOCK = Pattern.compile("<properties>(.*?)</properties>", Pattern.DOTALL);

    /**
     * What a file says of a property.
     *
     * @param line starts at 1
     * @param text of the whole file
     */
    record Definition(String value, PropertyFile file, int line, int column, String text) {
        /** The step to it, with its line, in which the value is hidden unless it only refers to others. */
        Step step(String message) {
            Document document = new Document(Location.file(file.shown), text, true);
            String hidden = value.contains("${") ? "" : value;
            List<Step> shown =
                    Excerpts.hiding(document, hidden).shown(List.of(new Step(file.shown, line, column, message)));
            return shown.get(0);
        }
    }

    /** What this file says of a property of that name, be it in a profile that is active or in one that is not. */
    Optional<Definition> of(String name, ProjectFiles files) {
        return files.text(path).flatMap(text -> shown.endsWith(".xml") ? inXml(name, text) : inLines(name, text));
    }

    private Optional<Definition> inXml(String name, String text) {
        Pattern property =
                Pattern.compile("<" + Pattern.quote(name) + ">\\s*([^<]*?)\\s*</" + Pattern.quote(name) + ">");
        return BLOCK.matcher(text)
                .results()
                .map(block -> property.matcher(text).region(block.start(1), block.end(1)))
                .filter(Matcher::find)
                .map(found -> definition(found, text))
                .findFirst();
    }

    private Optional<Definition> inLines(String name, String text) {
        Matcher found = Pattern.compile(
                        "^[ \\t]*" + Pattern.quote(name) + "[ \\t]*[=:][ \\t]*(.*?)[ \\t]*$", Pattern.MULTILINE)
                .matcher(text);
        return found.find() ? Optional.of(definition(found, text)) : Optional.empty();
    }

    private Definition definition(Matcher found, String text) {
        String before = text.substring(0, found.start());
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Definition(found.group(1), this, line, found.start() - before.lastIndexOf('\n'), text);
    }
}
