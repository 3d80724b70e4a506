package io.github.stripekeys.exposure;

import io.github.stripekeys.exposure.Mount.Mounted;
import java.util.Optional;

/** What is left when nothing says that others than servers see a place. */
final class DefaultExposure {
    private static final String SOURCE_ROOT = "src/main/";

    private DefaultExposure() {}

    static Exposure of(String path, Optional<Mounted> mounted, Optional<ModuleLayout> module) {
        return new Exposure(
                Surface.SERVER,
                mounted.map(file -> under(
                                file.mount().folder(),
                                module.map(ModuleLayout::folder).orElseGet(() -> prefix(path))))
                        .orElseGet(() -> elsewhere(path)));
    }

    private static String under(String folder, String module) {
        String inside = folder.startsWith(module) ? folder.substring(module.length()) : folder;
        return "under " + FolderLabels.folder(inside) + " of " + FolderLabels.module(module);
    }

    private static String prefix(String path) {
        return path.substring(0, Math.max(0, ("/" + path).lastIndexOf("/" + SOURCE_ROOT)));
    }

    private static String elsewhere(String path) {
        int at = ("/" + path).lastIndexOf("/" + SOURCE_ROOT);
        if (at < 0) {
            return "no sign that clients can see it";
        }
        String module = FolderLabels.module(path.substring(0, at));
        int kind = path.indexOf('/', at + SOURCE_ROOT.length());
        return kind < 0 ? "in " + module : "under " + path.substring(at, kind) + " of " + module;
    }
}
