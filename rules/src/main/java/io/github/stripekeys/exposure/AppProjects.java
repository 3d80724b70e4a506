package io.github.stripekeys.exposure;

import io.github.stripekeys.source.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Programs that users install, told by the project files of the tools that make them: the nearest folder that has one decides.
 * Safe for use by many threads at once.
 */
final class AppProjects {
    private static final Set<String> APPLE = Set.of("swift", "m", "mm", "h", "plist", "strings", "json", "pch");
    private static final Set<String> SCRIPTS =
            Set.of("js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "html", "json", "vue", "svelte");
    private static final Pattern APPLE_IMPORT = Pattern.compile(
            "^[ \\t]{0,20}(?:@?import |#import <)(?:UIKit|SwiftUI|AppKit|WatchKit|StripePaymentSheet|StripeApplePay|Stripe)\\b",
            Pattern.MULTILINE);

    /** Folders of a project whose programs run elsewhere. */
    private static final Pattern SERVERS =
            Pattern.compile("(?:^|/)(?:server|servers|backend|functions|supabase|api|cloud|scripts|tools|bin)/");

    /** What makes a folder a project, and which of its files users get. */
    private enum Kind {
        FLUTTER(
                "a Flutter application",
                "https://docs.flutter.dev/tools/pubspec",
                (folder, files) -> mark(
                        folder + "pubspec.yaml",
                        files,
                        text -> text.contains("sdk: flutter") || text.contains("\nflutter:")),
                path -> true),
        ELECTRON(
                "a program with windows",
                "https://www.electronjs.org/docs/latest/tutorial/application-distribution",
                (folder, files) -> mark(
                        folder + "package.json",
                        files,
                        text -> names(text, "electron", "nw", "@tauri-apps/api", "@neutralinojs/lib")),
                path -> SCRIPTS.contains(extension(path))
                        && !path.endsWith("package.json")
                        && !path.contains(".config.")),
        EXPO(
                "an application of React Native",
                "https://docs.expo.dev/workflow/configuration/",
                (folder, files) -> mark(
                        folder + "package.json",
                        files,
                        text -> names(text, "expo", "react-native", "@nativescript/core")),
                path -> path.matches("app[.](?:json|config[.](?:js|ts|cjs|mjs|json))")),
        CORDOVA(
                "an application of Cordova",
                "https://cordova.apache.org/docs/en/latest/config_ref/",
                (folder, files) -> mark(folder + "config.xml", files, text -> text.contains("<widget")),
                path -> path.startsWith("www/") || path.equals("config.xml")),
        CAPACITOR(
                "an application of Capacitor",
                "https://capacitorjs.com/docs/config",
                (folder, files) -> mark(folder + "capacitor.config.json", files, text -> true),
                path -> path.startsWith("www/") || path.startsWith("capacitor.config.")),
        EXTENSION(
                "an extension of browsers",
                "https://developer.chrome.com/docs/extensions/reference/manifest",
                (folder, files) -> mark(folder + "manifest.json", files, text -> text.contains("\"manifest_version\"")),
                path -> SCRIPTS.contains(extension(path)) && !path.endsWith("package.json")),
        UNITY(
                "a game of Unity",
                "https://docs.unity3d.com/Manual/SpecialFolders.html",
                (folder, files) -> mark(folder + "ProjectSettings/ProjectVersion.txt", files, text -> true),
                path -> path.startsWith("Assets/") && !path.contains("/Editor/")),
        PODS(
                "an application for Apple's systems",
                "https://guides.cocoapods.org/using/the-podfile.html",
                (folder, files) -> mark(folder + "Podfile", files, text -> true),
                path -> APPLE.contains(extension(path))),
        APPLE_FOLDER(
                "an application for Apple's systems",
                "https://developer.apple.com/documentation/bundleresources/information-property-list",
                (folder, files) -> mark(folder + "Info.plist", files, text -> true),
                path -> APPLE.contains(extension(path)));

        private final String what;

        /** The documentation that says so; tests ask for it. */
        private final String source;

        @SuppressWarnings("ImmutableEnumChecker") // functions without state
        private final BiFunction<String, ProjectFiles, Optional<String>> marker;

        @SuppressWarnings("ImmutableEnumChecker") // functions without state
        private final Predicate<String> ships;

        Kind(
                String what,
                String source,
                BiFunction<String, ProjectFiles, Optional<String>> marker,
                Predicate<String> ships) {
            this.what = what;
            this.source = source;
            this.marker = marker;
            this.ships = ships;
        }

        private static Optional<String> mark(String path, ProjectFiles files, Predicate<String> says) {
            return files.text(path).filter(says).map(any -> path);
        }

        private static boolean names(String json, String... packages) {
            return List.of(packages).stream()
                    .anyMatch(name -> json.contains("\"" + name + "\":") || json.contains("\"" + name + "\" :"));
        }

        private static String extension(String path) {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    /** A folder that is a project. */
    private record Project(Kind kind, String folder, String mark) {}

    private final ProjectFiles files;
    private final Map<String, List<Project>> known = new ConcurrentHashMap<>();
    private volatile @Nullable List<String> xcode;

    AppProjects(ProjectFiles files) {
        this.files = files;
    }

    /** The pages that the kinds of projects rest on. */
    static List<String> documentation() {
        return List.of(Kind.values()).stream().map(kind -> kind.source).toList();
    }

    /** That users get this file with a program. */
    Optional<Exposure> exposure(Place place) {
        String path = place.path();
        return projects(FolderLabels.parent(path)).stream()
                .filter(project -> ships(project, path))
                .map(project -> "its project is " + project.kind().what + ", see " + project.mark())
                .findFirst()
                .or(() -> apple(place))
                .map(because -> new Exposure(Surface.CLIENT, "shipped to users: " + because));
    }

    private static boolean ships(Project project, String path) {
        String inside = path.substring(project.folder().length());
        return project.kind().ships.test(inside) && !SERVERS.matcher(inside).find();
    }

    /** All projects that a folder is a part of, the innermost first. */
    private List<Project> projects(String folder) {
        List<Project> found = known.get(folder);
        if (found == null) {
            List<Project> outer = folder.isEmpty() ? List.of() : projects(FolderLabels.parent(folder));
            List<Project> own = List.of(Kind.values()).stream()
                    .flatMap(kind ->
                            kind.marker.apply(folder, files).map(mark -> new Project(kind, folder, mark)).stream())
                    .toList();
            found = own.isEmpty()
                    ? outer
                    : java.util.stream.Stream.concat(own.stream(), outer.stream())
                            .toList();
            known.put(folder, found);
        }
        return found;
    }

    private Optional<String> apple(Place place) {
        if (!APPLE.contains(place.extension()) || place.extension().equals("json")) {
            return Optional.empty();
        } else if (APPLE_IMPORT.matcher(place.head()).find()) {
            return Optional.of("it imports a library of Apple's user interfaces");
        }
        return xcode().stream()
                .filter(project -> place.path().startsWith(FolderLabels.parent(FolderLabels.parent(project))))
                .filter(project -> !SERVERS.matcher(place.path()).find())
                .findFirst()
                .map(project -> "its project is an application for Apple's systems, see " + project);
    }

    /** The project files of Xcode, looked for once. */
    private List<String> xcode() {
        List<String> found = xcode;
        if (found == null) {
            found = files.listUnder("").stream()
                    .filter(path -> path.endsWith(".xcodeproj/project.pbxproj"))
                    .toList();
            xcode = found;
        }
        return found;
    }
}
