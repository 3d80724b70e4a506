package io.github.stripekeys.exposure;

import io.github.stripekeys.source.ProjectFiles;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs that are on the devices of their users, who can unpack them: told by their files. */
final class DesktopAndMobile {
    private static final String MANIFEST = "AndroidManifest.xml";
    private static final Pattern GRADLE = Pattern.compile("\\b(buildConfigField|resValue|manifestPlaceholders)\\b");
    private static final Set<String> CODE = Set.of("java", "kt", "groovy", "scala");

    private static final Pattern WINDOW =
            Pattern.compile("javafx\\.application\\.Application(?s:.*?)\\b(?:extends\\s+|:\\s*)(Application)\\b"
                    + "|javax\\.swing\\.(?s:.*?)\\b(?:extends\\s+|:\\s*)(JFrame)\\b");

    private DesktopAndMobile() {}

    /** That users have this file, if it is a program with windows or a part of one for Android. */
    static Optional<Exposure> exposure(Place place, ProjectFiles files) {
        return gradle(place).or(() -> window(place)).or(() -> android(place, files));
    }

    private static Optional<Exposure> gradle(Place place) {
        Matcher field = GRADLE.matcher(place.spot().linePrefix());
        return place.name().startsWith("build.gradle") && field.find()
                ? shipped("compiled into the application for Android by " + field.group(1))
                : Optional.empty();
    }

    private static Optional<Exposure> window(Place place) {
        return CODE.contains(place.extension())
                ? window(place.head()).flatMap(type -> shipped("a program with windows, as it extends " + type))
                : Optional.empty();
    }

    /** The type that makes this code the start of a program with windows. */
    static Optional<String> window(String code) {
        Matcher type = WINDOW.matcher(code);
        return type.find() ? Optional.of(type.group(1) == null ? type.group(2) : type.group(1)) : Optional.empty();
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
