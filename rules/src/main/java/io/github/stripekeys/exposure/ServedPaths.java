package io.github.stripekeys.exposure;

import io.github.stripekeys.exposure.Mount.Mounted;
import io.github.stripekeys.exposure.Mount.Target;
import java.util.List;
import java.util.Optional;

/** What web applications send of what is packed in them. */
final class ServedPaths {
    private static final String WEB_CONTENT = "META-INF/resources/";
    private static final String CLASSES = "WEB-INF/classes/";
    private static final List<String> SPRING = List.of("static/", "public/", "resources/");
    private static final List<String> TEMPLATES = List.of("templates/", "views/");

    private ServedPaths() {}

    /** Who gets a file that the build puts there; empty if that does not tell. */
    static Optional<Exposure> of(Mounted file, Place place) {
        return switch (file.mount().target()) {
            case WEB_ROOT -> Optional.of(fromWebRoot(file, place));
            case CLASS_PATH -> fromClassPath(file, file.location(), place);
            case SOURCES, TESTS, OUTPUT -> Optional.empty();
        };
    }

    private static Exposure fromWebRoot(Mounted file, Place place) {
        String location = file.location();
        if (location.startsWith(CLASSES)) {
            return fromClassPath(file, location.substring(CLASSES.length()), place)
                    .orElseGet(() -> notServed("WEB-INF"));
        }
        boolean isHidden = location.startsWith("WEB-INF/") || location.startsWith("META-INF/");
        if (Template.isTemplate(place)) {
            return Template.exposure(place);
        }
        return isHidden
                ? notServed(location.substring(0, location.indexOf('/')))
                : new Exposure(
                        Surface.CLIENT, "served to browsers: " + file.nameOf("") + " is the web application's root");
    }

    private static Exposure notServed(String folder) {
        return new Exposure(Surface.SERVER, "not served: " + folder + " is private in servlet containers");
    }

    private static Optional<Exposure> fromClassPath(Mounted file, String location, Place place) {
        for (String folder : SPRING) {
            if (location.startsWith(folder)) {
                return Optional.of(new Exposure(
                        Surface.CLIENT,
                        "served to browsers: " + file.nameOf(folder) + " is a Spring static resource folder"));
            }
        }
        if (location.startsWith(WEB_CONTENT)) {
            return Optional.of(new Exposure(
                    Surface.CLIENT,
                    "served to browsers: " + file.nameOf(WEB_CONTENT) + " is web content of a jar (Servlet 3.0)"));
        }
        boolean isTemplate = location.startsWith(TEMPLATES.get(0))
                || (location.startsWith(TEMPLATES.get(1)) && Template.isTemplate(place));
        return isTemplate ? Optional.of(Template.exposure(place)) : Optional.empty();
    }

    /** Whether the file is compiled or packed without being served as such. */
    static boolean isOnClassPath(Mounted file) {
        return file.isIn(Target.SOURCES) || file.isIn(Target.CLASS_PATH);
    }
}
