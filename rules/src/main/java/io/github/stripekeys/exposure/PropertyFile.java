package io.github.stripekeys.exposure;

import io.github.stripekeys.excerpt.Excerpts;
import io.github.stripekeys.settings.PropertiesReader;
import io.github.stripekeys.settings.XmlReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ProjectFiles;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.Optional;

/**
 * A file whose properties the build knows: a POM, settings of Maven, or a filter.
 *
 * @param path where it can be looked up
 * @param shown the path that reports show
 */
public record PropertyFile(String path, String shown) {
    /**
     * What a file says of a property.
     *
     * @param line starts at 1
     * @param text of the whole file
     */
    record Definition(String value, PropertyFile file, int line, int column, String text) {
        /** The step to it, with its line, in which the value is hidden unless it only refers to others; not if it is escaped there. */
        Step step(String message) {
            Step step = new Step(file.shown, line, column, message);
            if (!text.contains(value)) {
                return step;
            }
            Document document = new Document(Location.file(file.shown), text, true);
            String hidden = value.contains("${") ? "" : value;
            return Excerpts.hiding(document, hidden).shown(List.of(step)).get(0);
        }
    }

    /** What this file says of a property of that name, be it in a profile that is active or in one that is not. */
    Optional<Definition> of(String name, ProjectFiles files) {
        return files.text(path)
                .filter(text -> text.contains(name) || text.contains("\\"))
                .flatMap(text -> shown.endsWith(".xml") ? inXml(name, text) : inLines(name, text));
    }

    private Optional<Definition> inXml(String name, String text) {
        return XmlReader.read(text).stream()
                .filter(element ->
                        element.parent().equals("properties") && element.name().equals(name))
                .map(element -> new Definition(element.text().strip(), this, element.line(), element.column(), text))
                .findFirst();
    }

    /** The last of those of the same name is the one that Java keeps. */
    private Optional<Definition> inLines(String name, String text) {
        return PropertiesReader.read(text).stream()
                .filter(property -> property.key().equals(name))
                .reduce((first, second) -> second)
                .map(property -> new Definition(property.value(), this, property.line(), property.column(), text));
    }
}
