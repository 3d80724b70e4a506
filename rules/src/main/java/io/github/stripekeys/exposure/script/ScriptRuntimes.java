package io.github.stripekeys.exposure.script;

import io.github.stripekeys.source.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Where the scripts of a project run. The scripts of a package are read once, when somebody asks for one whose own text does not
 * decide it. Safe for use by many threads at once.
 */
public final class ScriptRuntimes {
    private static final Set<String> EXTENSIONS =
            Set.of("js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "vue", "svelte", "astro", "html", "htm");

    /** Folders whose scripts a build writes. */
    private static final Set<String> BUILT = Set.of("dist", "build", "out", "coverage");

    private final ProjectFiles files;
    private final Map<String, Optional<ScriptPackage>> packages = new ConcurrentHashMap<>();
    private final Map<String, Scripts> known = new ConcurrentHashMap<>();
    private final Map<String, ScriptSource> sources = new ConcurrentHashMap<>();

    /** The scripts of a package, and how to tell where one runs. */
    private record Scripts(RuntimeSigns signs, ScriptGraph graph) {}

    /** The runtimes of scripts among these files. */
    public ScriptRuntimes(ProjectFiles files) {
        this.files = files;
    }

    /** Whether a file of this name is a script, a page, or a component. */
    public static boolean isScript(String path) {
        return EXTENSIONS.contains(path.substring(path.lastIndexOf('.') + 1)) && !path.endsWith(".d.ts");
    }

    /** The package that a file is part of. */
    public Optional<ScriptPackage> packageOf(String path) {
        return packages.computeIfAbsent(
                ScriptPackage.parent(path), folder -> ScriptPackage.around(folder + "file", files));
    }

    /**
     * Where a script runs.
     *
     * @param text how it begins, if it is not among the files
     */
    public ScriptRuntime of(String path, String text) {
        if (!isScript(path)) {
            return ScriptRuntime.UNKNOWN;
        }
        ScriptSource source = sources.computeIfAbsent(
                path, any -> ScriptParser.parse(files.text(path).orElse(text)));
        String folder = packageOf(path).map(ScriptPackage::folder).orElseGet(() -> surroundings(path));
        Scripts scripts = known.computeIfAbsent(folder, any -> scripts(path, folder));
        ScriptRuntime own = scripts.signs().of(path.substring(folder.length()), source);
        return own.kind() == ScriptRuntime.Kind.UNKNOWN ? scripts.graph().runtime(path) : own;
    }

    /** Where nothing else tells, whether a script is rather one of a server. */
    public boolean isLikelyServer(String path) {
        return sources.containsKey(path)
                && RuntimeSigns.likely(sources.get(path)).isServer();
    }

    /** Without a package, a page and its scripts lie in one folder or in the next one. */
    private static String surroundings(String path) {
        String folder = ScriptPackage.parent(path);
        return folder.isEmpty() ? folder : ScriptPackage.parent(folder);
    }

    private Scripts scripts(String path, String folder) {
        List<String> all = files.listUnder(folder);
        Set<String> nested = all.stream()
                .filter(each -> each.endsWith("/package.json") && !each.equals(folder + "package.json"))
                .map(ScriptPackage::parent)
                .collect(Collectors.toSet());
        List<String> own = all.stream()
                .filter(each -> isScript(each) && !isBuilt(each.substring(folder.length())))
                .filter(each -> !isIn(nested, folder, each))
                .toList();
        Set<WebFramework> frameworks =
                packageOf(path).map(ScriptPackage::frameworks).orElse(Set.of());
        boolean isRenderedOnServer = frameworks.contains(WebFramework.NEXT)
                && own.stream()
                        .map(each -> each.substring(folder.length()))
                        .anyMatch(each -> each.startsWith("app/") || each.startsWith("src/app/"));
        RuntimeSigns signs = new RuntimeSigns(frameworks, isRenderedOnServer);
        return new Scripts(signs, ScriptGraph.of(folder, own, signs, files));
    }

    private static boolean isIn(Set<String> nested, String top, String path) {
        for (String folder = ScriptPackage.parent(path);
                !nested.isEmpty() && folder.length() > top.length();
                folder = ScriptPackage.parent(folder)) {
            if (nested.contains(folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBuilt(String path) {
        int slash = path.indexOf('/');
        return slash > 0 && (path.startsWith(".") || BUILT.contains(path.substring(0, slash)));
    }
}
