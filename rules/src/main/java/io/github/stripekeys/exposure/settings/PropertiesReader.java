package io.github.stripekeys.exposure.settings;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads properties as {@link Properties} does, which alone knows neither lines nor order nor what is there twice. */
public final class PropertiesReader {
    private PropertiesReader() {}

    /** All properties of a text, in its order. */
    public static List<Setting> read(String text) {
        List<Setting> settings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); ) {
            int first = i;
            StringBuilder logical = new StringBuilder(lines.get(i++));
            boolean isComment = lines.get(first).stripLeading().matches("[#!].*");
            while (!isComment && i < lines.size() && isContinued(lines.get(i - 1))) {
                logical.append('\n').append(lines.get(i++));
            }
            add(logical.toString(), first + 1, settings);
        }
        return settings;
    }

    private static boolean isContinued(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private static void add(String line, int number, List<Setting> settings) {
        Properties property = new Properties();
        try {
            property.load(new StringReader(line));
        } catch (IOException | IllegalArgumentException e) {
            return; // an escape that is none: Java refuses the file
        }
        int column = line.length() - line.stripLeading().length() + 1;
        property.stringPropertyNames()
                .forEach(key ->
                        settings.add(new Setting(key, property.getProperty(key).strip(), number, column)));
    }
}
