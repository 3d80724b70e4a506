package io.github.stripekeys.exposure.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the text of a script says about where it runs.
 *
 * @param imports modules that it loads, without imports of types, which are gone when it runs
 * @param directives such as {@code use client}
 * @param exports names that it exports; frameworks call some of them on the server only
 * @param usesPage whether it works on the page that it is part of
 * @param isNodeProgram whether it is written as Node's programs and their modules are
 * @param listens whether it waits for requests
 */
record ScriptSource(
        List<Import> imports,
        Set<String> directives,
        Set<String> exports,
        boolean usesPage,
        boolean isNodeProgram,
        boolean listens) {
    /**
     * A module that a script loads.
     *
     * @param module as it is written, such as {@code ./stripe} or {@code node:fs}
     * @param isReexport whether it is only passed on, so that a bundler drops it where nobody asks for it
     */
    record Import(String module, boolean isReexport) {}

    ScriptSource {
        imports = List.copyOf(imports);
        directives = Set.copyOf(directives);
        exports = Set.copyOf(exports);
    }

    /** The first of these modules that it loads, of {@code node:fs} also {@code fs}. */
    Optional<String> firstImport(Set<String> modules) {
        return imports.stream()
                .map(Import::module)
                .filter(each -> modules.contains(name(each)))
                .findFirst();
    }

    private static String name(String module) {
        return module.startsWith("node:") ? module.substring("node:".length()) : module;
    }

    boolean exportsAny(Set<String> names) {
        return exports.stream().anyMatch(names::contains);
    }
}
