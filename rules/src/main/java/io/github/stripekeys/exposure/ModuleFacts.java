package io.github.stripekeys.exposure;

import io.github.stripekeys.exposure.Mount.Mounted;
import io.github.stripekeys.exposure.Mount.Target;
import io.github.stripekeys.source.ProjectFiles;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the code and the settings of a module say about who gets its files.
 *
 * @param served where it serves files from, besides the usual folders
 * @param readable what shows the values of its settings
 * @param compiled folders whose code runs in browsers
 * @param window why it is a program for its users' devices
 */
record ModuleFacts(
        List<StaticLocation> served, Optional<Actuator> readable, List<GwtFolder> compiled, Optional<String> window) {
    /** Reads what tells of a module. */
    static ModuleFacts of(List<ModuleLayout> module, String folder, ProjectFiles files) {
        List<String> sources = below(module, files, Target.SOURCES);
        List<String> resources = below(module, files, Target.CLASS_PATH);
        List<String> settings = Stream.concat(resources.stream(), files.listUnder(folder + "config/").stream())
                .filter(Actuator::isSettings)
                .toList();
        boolean isWeb = module.stream()
                .anyMatch(each -> !each.folders(Target.WEB_ROOT).isEmpty()
                        && !below(module, files, Target.WEB_ROOT).isEmpty());
        return new ModuleFacts(
                Stream.concat(
                                settings.stream().flatMap(path -> StaticLocation.inSettings(path, text(files, path))),
                                code(sources).flatMap(path -> StaticLocation.inCode(path, text(files, path))))
                        .toList(),
                Actuator.in(settings, files),
                Stream.concat(sources.stream(), resources.stream())
                        .filter(path -> path.endsWith(".gwt.xml"))
                        .flatMap(path -> GwtFolder.in(path, text(files, path)))
                        .toList(),
                isWeb ? Optional.empty() : window(sources, files));
    }

    private static List<String> below(List<ModuleLayout> module, ProjectFiles files, Target target) {
        return module.stream()
                .flatMap(each -> each.folders(target).stream())
                .distinct()
                .flatMap(folder -> files.listUnder(folder).stream())
                .distinct()
                .toList();
    }

    private static String text(ProjectFiles files, String path) {
        return files.text(path).orElse("");
    }

    private static Stream<String> code(List<String> sources) {
        Predicate<String> isCode = path -> path.endsWith(".java") || path.endsWith(".kt") || path.endsWith(".groovy");
        return sources.stream().filter(isCode);
    }

    private static Optional<String> window(List<String> sources, ProjectFiles files) {
        return code(sources)
                .filter(path -> DesktopAndMobile.window(text(files, path)).isPresent())
                .findFirst()
                .map(path -> "its module is a program with windows, see " + path);
    }

    /** That clients get a place of the module. */
    Optional<Exposure> exposure(Place place, Optional<Mounted> packed) {
        Optional<String> sent = compiled.stream()
                .filter(folder -> folder.has(place))
                .map(GwtFolder::because)
                .findFirst()
                .or(() -> served.stream()
                        .filter(location -> location.has(place, packed))
                        .map(StaticLocation::because)
                        .findFirst())
                .or(() -> readable.filter(actuator -> actuator.shows(place)).map(Actuator::because));
        return sent.or(() -> packed.flatMap(file -> window).map(because -> "shipped to users: " + because))
                .map(because -> new Exposure(Surface.CLIENT, because));
    }
}
