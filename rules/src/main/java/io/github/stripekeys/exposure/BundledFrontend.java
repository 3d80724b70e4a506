package io.github.stripekeys.exposure;

import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.ProjectFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs for browsers, told by the {@code package.json} next to them. */
final class BundledFrontend {
    private static final Pattern DEPENDENCY = Pattern.compile("\"(react|react-dom|preact|vue|svelte|@angular/core"
            + "|solid-js|lit|ember-source|alpinejs|vite|webpack|parcel|rollup|esbuild|@vue/cli-service|react-scripts"
            + "|next|nuxt|gatsby|astro|@sveltejs/kit|react-native|expo|@ionic/core)\"\\s*:\\s*\"");

    private static final Set<String> PROGRAMS =
            Set.of("js", "jsx", "mjs", "ts", "tsx", "vue", "svelte", "astro", "html", "css", "scss");

    private static final Set<String> COMPONENTS = Set.of("jsx", "tsx", "vue", "svelte");

    /** What lies beside a program for browsers and is not a part of it. */
    private static final Globs BESIDE = globs(
            "*.config.{js,ts,mjs,cjs,mts}",
            "webpack.*.js",
            "{Gruntfile,gulpfile}.{js,ts}",
            "{.env,.env.*,package.json,package-lock.json,yarn.lock,pnpm-lock.yaml,Dockerfile*,.npmrc,.*rc}",
            "{README*,*.md}");

    /** Where programs that run on a server lie beside one for browsers. */
    private static final Globs SERVERS = globs(
            "{server,servers,api,functions,backend,scripts,bin,lambda,netlify,tools,jobs,workers}/**",
            "*.server.*",
            "+{server,page.server,layout.server}.*",
            "{server,middleware,instrumentation}.{js,ts,mjs}",
            "app/**/route.{js,ts}",
            "next.config.*");

    private static final Pattern SERVER_CODE =
            Pattern.compile("^#!|[\"'](?:express|fastify|koa|@nestjs/\\w+|node:\\w+|fs"
                    + "|http|https|server-only|next/server|micro|stripe|dotenv|dotenv/config|body-parser)[\"']"
                    + "|[\"']use server[\"']|getServerSideProps|getStaticProps|module\\.exports|process\\.argv");

    private BundledFrontend() {}

    private static Globs globs(String... texts) {
        return new Globs(
                List.of(texts).stream().map(text -> Glob.of("**/" + text)).toList());
    }

    /** Whether a file in a folder of such a program is a part of the program. */
    static boolean isPartOfProgram(String path) {
        return !BESIDE.match(path);
    }

    /** That browsers get this file, if the nearest {@code package.json} names what makes programs for them. */
    static Optional<Exposure> exposure(Place place, ProjectFiles files) {
        if (!mayBeProgram(place)) {
            return Optional.empty();
        }
        for (String folder = place.path(); !folder.isEmpty(); ) {
            folder = FolderLabels.parent(folder);
            String path = folder + "package.json";
            Optional<String> json = files.text(path);
            if (json.isPresent()) {
                Matcher dependency = DEPENDENCY.matcher(json.get());
                return dependency.find()
                        ? Optional.of(new Exposure(
                                Surface.CLIENT, "bundled for browsers: " + path + " names " + dependency.group(1)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeProgram(Place place) {
        String path = place.path();
        boolean isProgram = PROGRAMS.contains(place.extension()) || ("/" + path).contains("/public/");
        if (!isProgram || BESIDE.match(path) || SERVERS.match(path)) {
            return false;
        }
        boolean isServerCode = SERVER_CODE.matcher(place.head()).find();
        boolean isComponent = COMPONENTS.contains(place.extension())
                && !place.head().contains("getServerSideProps")
                && !place.head().contains("use server");
        return isComponent || !isServerCode;
    }
}
