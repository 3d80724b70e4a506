package io.github.stripekeys.exposure;

import io.github.stripekeys.exposure.script.ScriptPackage;
import io.github.stripekeys.exposure.script.ScriptRuntime;
import io.github.stripekeys.exposure.script.ScriptRuntimes;
import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.ProjectFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scripts and pages of programs for browsers: told by where the scripts run and by the {@code package.json} next to them. Safe for use
 * by many threads at once.
 */
final class BundledFrontend {
    private static final Set<String> STYLES = Set.of("css", "scss", "sass", "less");

    /** What lies beside a program for browsers and is not a part of it. */
    private static final Globs BESIDE = globs(
            "*.config.{js,ts,mjs,cjs,mts}",
            "webpack.*.js",
            "{Gruntfile,gulpfile}.{js,ts}",
            "{.env,.env.*,package.json,package-lock.json,yarn.lock,pnpm-lock.yaml,Dockerfile*,.npmrc,.*rc}",
            "{README*,*.md}");

    /** Where programs that run on a server lie beside one for browsers, if nothing says the opposite. */
    private static final Globs SERVERS = globs(
            "{server,servers,api,functions,backend,scripts,bin,lambda,netlify,tools,jobs,workers}/**",
            "*.server.*",
            "{server,middleware,instrumentation}.{js,ts,mjs}");

    private final ScriptRuntimes runtimes;

    BundledFrontend(ProjectFiles files) {
        this.runtimes = new ScriptRuntimes(files);
    }

    private static Globs globs(String... texts) {
        return new Globs(
                List.of(texts).stream().map(text -> Glob.of("**/" + text)).toList());
    }

    /** Whether a file in a folder of such a program is a part of the program: no configuration, and no server. */
    boolean isPartOfProgram(Place place) {
        return !BESIDE.match(place.path()) && !runtime(place).isServer();
    }

    private ScriptRuntime runtime(Place place) {
        return place.extension().equals("astro")
                ? new ScriptRuntime(ScriptRuntime.Kind.BROWSER, "it is a component or a page")
                : runtimes.of(place.path(), place.spot().text());
    }

    /** Astro runs what stands between the first two lines of dashes when it makes the page. */
    private static boolean isInFrontmatter(Place place) {
        String text = place.spot().text();
        return place.extension().equals("astro")
                && text.startsWith("---")
                && text.indexOf("\n---", 3) > place.spot().at();
    }

    /** That browsers get this file, if it is part of a program that is bundled for them. */
    Optional<Exposure> exposure(Place place) {
        return bundle(place)
                .filter(any -> mayBePart(place))
                .filter(program -> runtime(place).isBrowser() || !(program.hasServer() || isLikelyServer(place)))
                .map(program -> new Exposure(
                        Surface.CLIENT, "bundled for browsers: " + program.file() + " names " + program.bundler()));
    }

    private Optional<ScriptPackage> bundle(Place place) {
        return runtimes.packageOf(place.path()).filter(program -> program.bundler() != null);
    }

    private boolean mayBePart(Place place) {
        boolean isKind = ScriptRuntimes.isScript(place.path())
                || STYLES.contains(place.extension())
                || ("/" + place.path()).contains("/public/");
        return isKind && isPartOfProgram(place) && !isInFrontmatter(place);
    }

    /** That browsers get this file, if it is a page, or a script that works on one, of no program that is bundled. */
    Optional<Exposure> onPage(Place place) {
        ScriptRuntime runtime = runtime(place);
        return bundle(place).isEmpty() && runtime.isBrowser() && mayBePart(place)
                ? Optional.of(new Exposure(Surface.CLIENT, "runs in browsers: " + runtime.because()))
                : Optional.empty();
    }

    private boolean isLikelyServer(Place place) {
        return SERVERS.match(place.path()) || runtimes.isLikelyServer(place.path());
    }
}
