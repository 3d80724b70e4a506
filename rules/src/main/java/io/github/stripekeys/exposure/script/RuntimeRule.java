package io.github.stripekeys.exposure.script;

import io.github.stripekeys.exposure.script.ScriptRuntime.Kind;
import io.github.stripekeys.source.Glob;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a framework runs the scripts of a folder.
 *
 * @param framework whose rule it is
 * @param glob paths below the folder of {@code package.json}
 * @param kind where they run
 * @param source the page of the framework's documentation that says so
 */
record RuntimeRule(WebFramework framework, Glob glob, Kind kind, String source) {
    private static final String NEXT = "https://nextjs.org/docs/app/getting-started/project-structure";
    private static final String NEXT_PAGES =
            "https://nextjs.org/docs/pages/building-your-application/routing/api-routes";
    private static final String NUXT = "https://nuxt.com/docs/guide/directory-structure/server";
    private static final String NUXT_APP = "https://nuxt.com/docs/guide/directory-structure/app";
    private static final String KIT = "https://svelte.dev/docs/kit/server-only-modules";
    private static final String KIT_ROUTES = "https://svelte.dev/docs/kit/routing";
    private static final String REMIX = "https://reactrouter.com/api/framework-conventions/server-modules";
    private static final String REMIX_ENTRY = "https://reactrouter.com/api/framework-conventions/entry.client.tsx";
    private static final String ASTRO = "https://docs.astro.build/en/guides/endpoints/";
    private static final String GATSBY = "https://www.gatsbyjs.com/docs/reference/gatsby-project-structure/";
    private static final String EXTENSION = ".{js,jsx,mjs,cjs,ts,tsx,mts,cts}";

    /** All rules; of one framework, the first that matches decides. */
    static final List<RuntimeRule> ALL = Stream.of(
                    rows(WebFramework.NEXT, Kind.SERVER, NEXT_PAGES, "pages/api/**", "src/pages/api/**"),
                    rows(WebFramework.NEXT, Kind.SERVER, NEXT, "pages/_document.*", "src/pages/_document.*"),
                    rows(
                            WebFramework.NEXT,
                            Kind.SERVER,
                            NEXT,
                            "app/**/route" + EXTENSION,
                            "src/app/**/route" + EXTENSION),
                    rows(
                            WebFramework.NEXT,
                            Kind.BROWSER,
                            NEXT,
                            "app/**/{error,global-error}.*",
                            "src/app/**/{error,global-error}.*"),
                    rows(
                            WebFramework.NEXT,
                            Kind.SERVER,
                            NEXT,
                            "app/**/{page,layout,template,default,not-found,loading}.*",
                            "src/app/**/{page,layout,template,default,not-found,loading}.*"),
                    rows(
                            WebFramework.NEXT,
                            Kind.SERVER,
                            NEXT,
                            "{middleware,proxy,instrumentation}" + EXTENSION,
                            "src/{middleware,proxy,instrumentation}" + EXTENSION,
                            "next.config.*"),
                    rows(
                            WebFramework.NEXT,
                            Kind.BROWSER,
                            NEXT,
                            "instrumentation-client.*",
                            "src/instrumentation-client.*"),
                    rows(WebFramework.NEXT, Kind.BROWSER, NEXT_PAGES, "pages/**", "src/pages/**"),
                    rows(WebFramework.NUXT, Kind.SERVER, NUXT, "server/**", "src/server/**", "nuxt.config.*"),
                    rows(WebFramework.NUXT, Kind.SERVER, NUXT, "plugins/*.server.*", "app/plugins/*.server.*"),
                    rows(
                            WebFramework.NUXT,
                            Kind.BROWSER,
                            NUXT_APP,
                            "{pages,components,composables,layouts,plugins,middleware}/**",
                            "{app,src}/{pages,components,composables,layouts,plugins,middleware}/**"),
                    rows(WebFramework.SVELTE_KIT, Kind.SERVER, KIT, "**/*.server.*", "src/lib/server/**"),
                    rows(
                            WebFramework.SVELTE_KIT,
                            Kind.SERVER,
                            KIT_ROUTES,
                            "**/+server.*",
                            "**/+{page,layout}.server.*"),
                    rows(
                            WebFramework.SVELTE_KIT,
                            Kind.BROWSER,
                            KIT_ROUTES,
                            "**/+{page,layout,error}.*",
                            "src/hooks.client.*"),
                    rows(WebFramework.REMIX, Kind.SERVER, REMIX, "**/*.server.*", "**/.server/**"),
                    rows(WebFramework.REMIX, Kind.BROWSER, REMIX_ENTRY, "**/*.client.*", "**/.client/**"),
                    rows(
                            WebFramework.ASTRO,
                            Kind.SERVER,
                            ASTRO,
                            "src/pages/**/*.{js,ts}",
                            "src/middleware.*",
                            "src/middleware/**",
                            "src/actions/**",
                            "astro.config.*"),
                    rows(WebFramework.GATSBY, Kind.SERVER, GATSBY, "gatsby-{node,config,ssr}.*", "src/api/**"),
                    rows(
                            WebFramework.GATSBY,
                            Kind.BROWSER,
                            GATSBY,
                            "gatsby-browser.*",
                            "src/pages/**",
                            "src/templates/**"))
            .flatMap(rows -> rows)
            .toList();

    private static Stream<RuntimeRule> rows(WebFramework framework, Kind kind, String source, String... globs) {
        return Stream.of(globs).map(glob -> new RuntimeRule(framework, Glob.of(glob), kind, source));
    }
}
