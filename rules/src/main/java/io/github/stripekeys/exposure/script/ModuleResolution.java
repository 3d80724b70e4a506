package io.github.stripekeys.exposure.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the file that the name of a module means, as Node and the usual bundlers do.
 *
 * @param folder of the package
 * @param paths all its scripts
 */
record ModuleResolution(String folder, Set<String> paths) {
    private static final List<String> ENDINGS = List.of(
            "",
            ".ts",
            ".tsx",
            ".js",
            ".jsx",
            ".mjs",
            ".cjs",
            ".mts",
            ".cts",
            ".vue",
            ".svelte",
            "/index.ts",
            "/index.tsx",
            "/index.js",
            "/index.jsx",
            "/index.mjs");

    /** What the usual shorthands for a folder of the package stand for; relative to it. */
    private enum Shorthand {
        LIB("$lib/", "src/lib/"),
        AT("@/", "", "src/", "app/"),
        TILDE("~/", "", "src/", "app/"),
        ROOT("~~/", ""),
        ALSO_ROOT("@@/", ""),
        HASH("#/", "", "src/", "app/"),
        SLASH("/", "", "public/", "src/", "static/"),
        NAME("", "", "src/");

        private final String start;

        @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot change
        private final List<String> folders;

        Shorthand(String start, String... folders) {
            this.start = start;
            this.folders = List.of(folders);
        }
    }

    /** The script, if it is one of the package. */
    Optional<String> resolve(String importer, String module) {
        int query = module.indexOf('?');
        String name = query < 0 ? module : module.substring(0, query);
        return bases(importer, name)
                .flatMap(ModuleResolution::spellings)
                .filter(paths::contains)
                .filter(path -> !path.equals(importer))
                .findFirst();
    }

    private Stream<String> bases(String importer, String module) {
        if (module.startsWith(".")) {
            return normalize(ScriptPackage.parent(importer) + module).stream();
        }
        return Stream.of(Shorthand.values())
                .filter(each -> module.startsWith(each.start))
                .limit(1)
                .flatMap(each ->
                        each.folders.stream().map(base -> folder + base + module.substring(each.start.length())));
    }

    /** TypeScript imports {@code a.ts} as {@code a.js}. */
    private static Stream<String> spellings(String base) {
        Stream<String> all = ENDINGS.stream().map(base::concat);
        int dot = base.lastIndexOf('.');
        boolean isCompiled = base.endsWith(".js") || base.endsWith(".jsx") || base.endsWith(".mjs");
        String bare = isCompiled ? base.substring(0, dot) : base;
        return isCompiled ? Stream.concat(all, Stream.of(bare + ".ts", bare + ".tsx", bare + ".mts")) : all;
    }

    private static Optional<String> normalize(String path) {
        StringBuilder normal = new StringBuilder();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                int cut = normal.length() - 1;
                if (cut < 0) {
                    return Optional.empty();
                }
                normal.setLength(normal.lastIndexOf("/", cut - 1) + 1);
            } else if (!part.equals(".") && !part.isEmpty()) {
                normal.append(part).append('/');
            }
        }
        return normal.isEmpty() ? Optional.empty() : Optional.of(normal.substring(0, normal.length() - 1));
    }
}
