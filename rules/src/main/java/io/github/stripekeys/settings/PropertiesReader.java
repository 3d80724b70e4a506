package io.github.stripekeys.settings;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads properties as {@link Properties} does, which alone knows neither lines nor order nor what is there twice. */
public final class PropertiesReader {
    /** A comment that Spring Boot divides properties at. */
    private static final Pattern BORDER = Pattern.compile("[#!]---\\s*");

    private PropertiesReader() {}

    /** All properties of a text, in its order. */
    public static List<Setting> read(String text) {
        return new Settings(parts(text)).all().toList();
    }

    /** The parts of a text. */
    static List<SettingsPart> parts(String text) {
        List<SettingsPart> parts = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || BORDER.matcher(lines.get(i)).matches()) {
                parts.add(new SettingsPart(read(lines, start, i), start + 1));
                start = i;
            }
        }
        return parts;
    }

    private static List<Setting> read(List<String> lines, int start, int end) {
        List<Setting> settings = new ArrayList<>();
        for (int i = start; i < end; ) {
            int first = i;
            StringBuilder logical = new StringBuilder(lines.get(i++));
            if (saysNothing(lines.get(first))) {
                continue;
            }
            while (i < end && isContinued(lines.get(i - 1))) {
                logical.append('\n').append(lines.get(i++));
            }
            add(logical.toString(), first + 1, settings);
        }
        return settings;
    }

    /** Whether a line is blank or a comment. */
    private static boolean saysNothing(String line) {
        String start = line.stripLeading();
        return start.isEmpty() || start.startsWith("#") || start.startsWith("!");
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
