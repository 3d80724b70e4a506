package io.github.stripekeys.exposure.script;

import java.util.Set;

/**
 * What turns scripts into programs, told by the names in {@code package.json}.
 */
enum WebFramework {
    NEXT(true, "next"),
    NUXT(true, "nuxt", "nuxt3", "nuxt-edge"),
    SVELTE_KIT(true, "@sveltejs/kit"),
    REMIX(true, "@remix-run/react", "@remix-run/node", "@remix-run/dev", "@react-router/dev", "@react-router/node"),
    ASTRO(true, "astro"),
    GATSBY(true, "gatsby"),
    /** Start servers of Solid, TanStack and Qwik. */
    START(true, "@solidjs/start", "@tanstack/react-start", "@tanstack/start", "@builder.io/qwik-city"),
    /** Servers for requests, which know nothing of browsers. */
    NODE_SERVER(
            true,
            "express",
            "fastify",
            "koa",
            "@hapi/hapi",
            "hapi",
            "@nestjs/core",
            "restify",
            "hono",
            "micro",
            "polka",
            "h3",
            "apollo-server",
            "@apollo/server",
            "firebase-functions"),
    /** Bundlers and libraries of user interfaces, all of whose scripts browsers or phones get. */
    BUNDLER(
            false,
            "react",
            "react-dom",
            "preact",
            "vue",
            "svelte",
            "@angular/core",
            "solid-js",
            "lit",
            "ember-source",
            "alpinejs",
            "vite",
            "webpack",
            "parcel",
            "rollup",
            "esbuild",
            "@vue/cli-service",
            "react-scripts",
            "react-native",
            "expo",
            "@ionic/core",
            "@ionic/angular",
            "@ionic/react",
            "@ionic/vue",
            "@capacitor/core",
            "nativescript",
            "@nativescript/core");

    private final boolean hasServer;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that cannot change
    private final Set<String> packages;

    WebFramework(boolean hasServer, String... packages) {
        this.hasServer = hasServer;
        this.packages = Set.of(packages);
    }

    /** Whether some of the scripts run on a server. */
    boolean hasServer() {
        return hasServer;
    }

    /** The names of its packages. */
    Set<String> packages() {
        return packages;
    }
}
