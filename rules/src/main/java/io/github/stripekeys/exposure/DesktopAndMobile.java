package io.github.stripekeys.exposure;

import io.github.stripekeys.source.ProjectFiles;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that are on the devices of their users, who can unpack them: told by their files. */
final class DesktopAndMobile {
    private static final String MANIFEST = "AndroidManifest.xml";
    private static final Pattern SOURCE_SET = Pattern.compile(
            "^(.*/)?src/(common|android|ios|iosArm64|iosX64|iosSimulatorArm64|apple|native|mobile|js|wasm|wasmJs|web|desktop|macos|watchos|tvos)Main/");
    private static final Pattern TARGETS = Pattern.compile(
            "\\b(?:androidTarget|android|iosX64|iosArm64|iosSimulatorArm64|ios|wasmJs|cocoapods)\\s?(?:\\(|\\{)"
                    + "|com\\.android\\.(?:application|library|kotlin\\.multiplatform\\.library)\\b");
    private static final Set<String> CODE = Set.of("java", "kt", "groovy", "scala");

    /** Packages, with a pattern for the types below which they have programs. */
    private static final Map<String, Pattern> WINDOWS =
            Map.of("javafx.application.Application", extending("Application"), "javax.swing.", extending("JFrame"));

    private DesktopAndMobile() {}

    /** That users have this file, if it is a program with windows or a part of one for Android. */
    static Optional<Exposure> exposure(Place place, ProjectFiles files) {
        return window(place).or(() -> android(place, files)).or(() -> multiplatform(place, files));
    }

    /**
     * Kotlin's source sets for phones, browsers and desktops, and the one that they have in common with others.
     *
     * @see <a href="https://kotlinlang.org/docs/multiplatform/multiplatform-discover-project.html">Source sets</a>
     */
    private static Optional<Exposure> multiplatform(Place place, ProjectFiles files) {
        Matcher set = SOURCE_SET.matcher(place.path());
        if (!set.find()) {
            return Optional.empty();
        } else if (!set.group(2).equals("common")) {
            return shipped("its source set " + set.group(2) + "Main is compiled for users' devices");
        }
        String module = set.group(1) == null ? "" : set.group(1);
        return Stream.of("build.gradle.kts", "build.gradle")
                .filter(name -> files.text(module + name)
                        .filter(text -> TARGETS.matcher(text).find())
                        .isPresent())
                .findFirst()
                .flatMap(name -> shipped("compiled for users' devices too, see " + module + name));
    }

    private static Optional<Exposure> window(Place place) {
        return CODE.contains(place.extension())
                ? window(place.head()).flatMap(type -> shipped("a program with windows, as it extends " + type))
                : Optional.empty();
    }

    /** The type that makes this code the start of a program with windows. */
    static Optional<String> window(String code) {
        return WINDOWS.entrySet().stream()
                .flatMap(window -> {
                    int imported = code.indexOf(window.getKey());
                    Matcher type = window.getValue().matcher(code);
                    return imported >= 0 && type.find(imported + window.getKey().length())
                            ? Stream.of(type.group(1))
                            : Stream.empty();
                })
                .min(Comparator.naturalOrder());
    }

    private static Pattern extending(String type) {
        return Pattern.compile("\\b(?:extends\\s+|:\\s*)(" + type + ")\\b");
    }

    /** The manifest of the module: beside its folders, or in their {@code src/main}. */
    private static Optional<Exposure> android(Place place, ProjectFiles files) {
        boolean isPart = ("/" + place.path()).contains("/src/") || ("/" + place.path()).matches(".*/(res|assets)/.*");
        String path = place.path();
        for (String folder = path; isPart && !folder.isEmpty(); ) {
            folder = FolderLabels.parent(folder);
            for (String manifest : new String[] {folder + MANIFEST, folder + "src/main/" + MANIFEST}) {
                if (files.text(manifest).isPresent()) {
                    return shipped("its module has " + manifest);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Exposure> shipped(String because) {
        return Optional.of(new Exposure(Surface.CLIENT, "shipped to users: " + because));
    }
}
