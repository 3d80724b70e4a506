package io.github.stripekeys.exposure;

import io.github.stripekeys.text.TemplateLanguage;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Who gets what stands in a template: whoever is sent the page, unless it is in a part that stays. */
final class Template {
    /** Languages whose files are in folders that say so. */
    private static final Set<TemplateLanguage> ELSEWHERE =
            EnumSet.of(TemplateLanguage.RUBY, TemplateLanguage.TWIG, TemplateLanguage.PHP, TemplateLanguage.RAZOR);

    /** What any text may be called. */
    private static final String TEXT = "txt";

    private static final Pattern HTML = Pattern.compile(".*[.]html?");
    private static final Pattern PAGES = Pattern.compile("(?:.*/)?(?:WEB-INF|templates|views)/.*");

    private Template() {}

    /** Whether the file's name is that of a template. */
    static boolean isTemplate(Place place) {
        return !place.extension().equals(TEXT)
                && TemplateLanguage.of(place.extension()).anyMatch(language -> !ELSEWHERE.contains(language))
                && !isPlain(place.path());
    }

    /** HTML at a web application's root is sent as it is. */
    private static boolean isPlain(String path) {
        return HTML.matcher(path).matches() && !PAGES.matcher(path).matches();
    }

    /** Who gets to see a place of a template. */
    static Exposure exposure(Place place) {
        return TemplateLanguage.of(place.extension())
                .flatMap(language -> language.parts().stream())
                .filter(part -> part.isAround(
                        place.surroundings().text(), place.surroundings().at()))
                .findFirst()
                .map(part -> new Exposure(Surface.SERVER, because(part)))
                .orElseGet(() -> new Exposure(Surface.CLIENT, "sent to browsers: template output"));
    }

    private static String because(TemplateLanguage.Part part) {
        return part.isCode()
                ? "not sent: in " + part.name() + ", which runs on the server"
                : "not sent: in " + part.name();
    }
}
