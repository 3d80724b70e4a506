package io.github.stripekeys.exposure;

import io.github.stripekeys.exposure.Mount.Mounted;
import io.github.stripekeys.settings.Setting;
import io.github.stripekeys.settings.Settings;
import io.github.stripekeys.text.Lines;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that an application serves besides the usual ones.
 *
 * @param isFile whether it is one of the file system, relative to where the application is started; else one of the class path
 * @param folder empty for all of it, else ending in {@code /}
 * @param source what says so, such as {@code application.yml:4}
 */
record StaticLocation(boolean isFile, String folder, String source) {
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");

    /** Those that settings name. */
    static Stream<StaticLocation> inSettings(String path, String text) {
        if (!text.toLowerCase(Locale.ROOT).contains("static") && !text.contains("\\")) {
            return Stream.empty();
        }
        Settings settings = Settings.of(path, text);
        Stream<Setting> spring = Stream.of("spring.web.resources.staticlocations", "spring.resources.staticlocations")
                .flatMap(settings::of);
        Stream<Setting> micronaut = settings.all()
                .filter(entry ->
                        entry.canonicalKey().matches("micronaut[.]router[.]staticresources[.][\\w]{1,60}[.]paths"));
        Stream<StaticLocation> helidon = settings.of("server.static.classpath.location")
                .flatMap(entry -> entry.values().flatMap(value -> onClassPath(value, path + ":" + entry.line())));
        return Stream.concat(
                Stream.concat(spring, micronaut)
                        .flatMap(entry -> entry.values().flatMap(value -> of(value, path + ":" + entry.line()))),
                helidon);
    }

    private static Stream<StaticLocation> onClassPath(String folder, String source) {
        return of("classpath:" + folder, source);
    }

    /** Those that code adds for more than single files. */
    static Stream<StaticLocation> inCode(String path, String text) {
        return Stream.concat(ofSpring(path, text), ofOthers(path, text));
    }

    private static Stream<StaticLocation> ofOthers(String path, String text) {
        Lines lines = Lines.of(text);
        return StaticCalls.in(text).flatMap(call -> {
            String source = path + ":" + lines.region(call.at(), call.at()).startLine();
            return Stream.concat(
                    call.isOnClassPath() ? onClassPath(call.folder(), source) : Stream.empty(),
                    call.isFile() ? of("file:./" + call.folder(), source) : Stream.empty());
        });
    }

    private static Stream<StaticLocation> ofSpring(String path, String text) {
        List<ResourceHandler> handlers = ResourceHandler.in(text);
        Lines lines = handlers.isEmpty() ? Lines.of("") : Lines.of(text);
        return handlers.stream()
                .filter(handler -> isOpen(handler.patterns()))
                .flatMap(handler -> LITERAL.matcher(handler.locations())
                        .results()
                        .flatMap(value -> of(
                                value.group(1),
                                path + ":"
                                        + lines.region(handler.at(), handler.at())
                                                .startLine())));
    }

    /** Whether a request may name any file, as {@code /**} lets it; constants are taken to. */
    private static boolean isOpen(String handlers) {
        Matcher literal = LITERAL.matcher(handlers);
        boolean isOpen = !literal.find();
        literal.reset();
        while (literal.find() && !isOpen) {
            isOpen = literal.group(1).endsWith("*");
        }
        return isOpen;
    }

    private static Stream<StaticLocation> of(String location, String source) {
        boolean isFile = location.matches("file:[.](/.*)?");
        Optional<String> folder = isFile
                ? Optional.of(location.substring("file:.".length()))
                : location.matches("classpath[*]?:.*")
                        ? Optional.of(location.substring(location.indexOf(':') + 1))
                        : Optional.empty();
        return folder
                .map(path -> path.replaceAll("^/+|/+$", ""))
                .map(path -> new StaticLocation(isFile, path.isEmpty() ? "" : path + "/", source))
                .stream();
    }

    /** Whether it has this place; the folder where the application is started may have all that it is made of. */
    boolean has(Place place, Optional<Mounted> packed) {
        if (isFile && !folder.isEmpty()) {
            return packed.isEmpty() && ("/" + place.path()).contains("/" + folder);
        }
        return packed.filter(file -> file.location().startsWith(folder)).isPresent();
    }

    String because() {
        String what = folder.isEmpty() ? "all of the class path" : folder + (isFile ? "" : " of the class path");
        return "served to browsers: " + source + " makes " + what + " a static location";
    }
}
