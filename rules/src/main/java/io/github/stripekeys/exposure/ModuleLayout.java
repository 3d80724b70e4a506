package io.github.stripekeys.exposure;

import io.github.stripekeys.exposure.Mount.Mounted;
import io.github.stripekeys.exposure.Mount.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a build says of one module's folders.
 *
 * @param folder the module's, as a reported path, empty or ending in {@code /}
 * @param frontends folders that are bundled for browsers
 * @param application why all of the module is on the devices of its users, or null if it is not
 * @param properties files that have the properties which the build fills in, the nearest first
 */
public record ModuleLayout(
        String folder,
        List<Mount> mounts,
        List<Frontend> frontends,
        @Nullable String application,
        List<PropertyFile> properties) {
    /**
     * A folder that is bundled for browsers.
     *
     * @param folder its reported path, ending in {@code /}
     * @param because what says so, such as the name of a plugin
     */
    public record Frontend(String folder, String because) {}

    public ModuleLayout {
        mounts = mounts.stream()
                .sorted(Comparator.comparing(mount -> -mount.folder().length()))
                .toList();
        frontends = List.copyOf(frontends);
        properties = List.copyOf(properties);
    }

    /** What Maven, Gradle and others do if nobody tells them otherwise. */
    static ModuleLayout conventional(String folder) {
        Stream<Mount> sources = Stream.of("java", "kotlin", "groovy", "scala")
                .map(language -> Mount.of(folder + "src/main/" + language + "/", Target.SOURCES));
        Stream<Mount> others = Stream.of(
                Mount.of(folder + "src/main/resources/", Target.CLASS_PATH),
                Mount.of(folder + "src/main/webapp/", Target.WEB_ROOT));
        return new ModuleLayout(folder, Stream.concat(sources, others).toList(), List.of(), null, List.of());
    }

    boolean holds(String path) {
        return path.startsWith(folder);
    }

    /** Where the build puts this file, by the innermost folder that says so. */
    Optional<Mounted> mounted(String path) {
        return mounts.stream().flatMap(mount -> mount.mount(path).stream()).findFirst();
    }

    /** The folders of these targets. */
    List<String> folders(Target... targets) {
        List<Target> wanted = List.of(targets);
        return mounts.stream()
                .filter(mount -> wanted.contains(mount.target()))
                .map(Mount::folder)
                .distinct()
                .toList();
    }
}
