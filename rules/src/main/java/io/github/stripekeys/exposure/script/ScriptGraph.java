package io.github.stripekeys.exposure.script;

import io.github.stripekeys.exposure.script.ScriptRuntime.Kind;
import io.github.stripekeys.source.ProjectFiles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which scripts of one package load which, and what follows from that: what a browser's script loads, browsers get; what only
 * scripts of servers load, they do not. All work is linear in the files and their imports.
 */
final class ScriptGraph {
    /** With more files than this, only each script's own signs count. */
    private static final int MOST_FILES = 20_000;

    /**
     * That one script loads another.
     *
     * @param isReexport whether it only passes on what is in it, so that a bundler may leave it out
     */
    private record Edge(String target, boolean isReexport) {}

    private final Map<String, ScriptRuntime> runtimes = new TreeMap<>();
    private final Map<String, List<Edge>> edges = new HashMap<>();

    private ScriptGraph() {}

    /**
     * The graph of a package.
     *
     * @param paths the package's scripts
     */
    static ScriptGraph of(String folder, List<String> paths, RuntimeSigns signs, ProjectFiles files) {
        ScriptGraph graph = new ScriptGraph();
        if (paths.size() > MOST_FILES) {
            return graph;
        }
        Map<String, ScriptSource> sources = new TreeMap<>();
        paths.forEach(path -> files.text(path).ifPresent(text -> sources.put(path, ScriptParser.parse(text))));
        ModuleResolution resolution = new ModuleResolution(folder, sources.keySet());
        sources.forEach((path, source) -> {
            graph.runtimes.put(path, signs.of(path.substring(folder.length()), source));
            graph.edges.put(
                    path,
                    source.imports().stream()
                            .flatMap(each -> resolution.resolve(path, each.module()).stream()
                                    .map(target -> new Edge(target, each.isReexport())))
                            .toList());
        });
        graph.spread();
        return graph;
    }

    private void spread() {
        spread(all(Kind.BROWSER), edge -> !edge.isReexport())
                .forEach((path, loader) -> runtimes.put(path, ScriptRuntime.browser("imported by " + loader)));
        Set<String> open = open();
        spread(all(Kind.SERVER), edge -> !open.contains(edge.target()))
                .forEach((path, loader) ->
                        runtimes.put(path, ScriptRuntime.server("only servers import it, such as " + loader)));
    }

    private List<String> all(Kind kind) {
        return runtimes.keySet().stream().filter(path -> is(path, kind)).toList();
    }

    private boolean is(String path, Kind kind) {
        return runtime(path).kind() == kind;
    }

    /** Undecided scripts that these load, directly or not, each with one that loads it. */
    private Map<String, String> spread(Collection<String> from, Predicate<Edge> mayPass) {
        Map<String, String> reached = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            String path = next.remove();
            for (Edge edge : edges.getOrDefault(path, List.of())) {
                boolean isNew = is(edge.target(), Kind.UNKNOWN) && !reached.containsKey(edge.target());
                if (isNew && mayPass.test(edge)) {
                    reached.put(edge.target(), path);
                    next.add(edge.target());
                }
            }
        }
        return reached;
    }

    /** Scripts that others than servers may load: those that nobody imports, and what these import. */
    private Set<String> open() {
        Set<String> imported = new HashSet<>();
        edges.values().forEach(all -> all.forEach(edge -> imported.add(edge.target())));
        List<String> starts = new ArrayList<>(all(Kind.BROWSER));
        Set<String> open = new HashSet<>();
        all(Kind.UNKNOWN).stream().filter(path -> !imported.contains(path)).forEach(path -> {
            starts.add(path);
            open.add(path);
        });
        open.addAll(spread(starts, any -> true).keySet());
        return open;
    }

    /** Where a script runs; unknown also if it is none of the package's. */
    ScriptRuntime runtime(String path) {
        return runtimes.getOrDefault(path, ScriptRuntime.UNKNOWN);
    }
}
