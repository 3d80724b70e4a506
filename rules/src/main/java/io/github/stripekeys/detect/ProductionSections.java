package io.github.stripekeys.detect;

import io.github.stripekeys.settings.Settings;
import io.github.stripekeys.settings.SettingsPart;
import io.github.stripekeys.settings.XmlReader;
import io.github.stripekeys.text.Lines;
import io.github.stripekeys.text.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of a file that are only for production: documents of a Spring configuration, profiles of a POM. Immutable.
 *
 * @param parts in the order of the file
 */
record ProductionSections(List<Part> parts) {
    /** Of a file that has none. */
    static final ProductionSections NONE = new ProductionSections(List.of());

    private static final Pattern NAME = Pattern.compile("(?<![!\\w-])(?:prod|production|prd)\\b");

    /** What a file has to mention for there to be one. */
    private static final Pattern MENTION = Pattern.compile("(?i)profile");

    /** A file that is longer is no configuration that somebody wrote. */
    private static final int LONGEST = 1 << 20;

    /** From a place of the text to another. */
    private record Part(int start, int end) {
        boolean holds(int place) {
            return start <= place && place < end;
        }
    }

    /** Those of a file of this name. */
    static ProductionSections of(String name, String text) {
        if (text.length() > LONGEST || !MENTION.matcher(text).find()) {
            return NONE;
        }
        if (name.endsWith(".xml") || name.endsWith(".pom")) {
            return new ProductionSections(profiles(text));
        }
        return name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".properties")
                ? new ProductionSections(documents(Settings.of(name, text).parts(), text))
                : NONE;
    }

    private static List<Part> documents(List<SettingsPart> documents, String text) {
        Lines lines = Lines.of(text);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (isForProduction(documents.get(i))) {
                int start = lines.place(documents.get(i).line(), 1);
                boolean isLast = i + 1 == documents.size();
                int end = isLast
                        ? text.length()
                        : lines.place(documents.get(i + 1).line(), 1);
                parts.add(new Part(start, end));
            }
        }
        return parts;
    }

    private static boolean isForProduction(SettingsPart document) {
        return Stream.of("spring.config.activate.onprofile", "spring.profiles")
                .flatMap(document::of)
                .anyMatch(setting -> NAME.matcher(setting.value()).find());
    }

    private static List<Part> profiles(String xml) {
        Lines lines = Lines.of(xml);
        List<Part> parts = new ArrayList<>();
        Region profile = new Region(1, 1, 1, 1);
        for (XmlReader.Element element : XmlReader.read(xml)) {
            if (element.name().equals("profile")) {
                profile = element.region();
            } else if (element.name().equals("id")
                    && element.parent().equals("profile")
                    && NAME.matcher(element.text().strip()).matches()) {
                parts.add(new Part(
                        lines.place(profile.startLine(), profile.startColumn()),
                        lines.place(profile.endLine(), profile.endColumn())));
            }
        }
        return parts;
    }

    /** Whether this place is in a part for production. */
    boolean holds(int place) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).end <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < parts.size() && parts.get(low).holds(place);
    }
}
