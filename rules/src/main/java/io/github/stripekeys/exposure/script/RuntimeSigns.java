package io.github.stripekeys.exposure.script;

import io.github.stripekeys.exposure.script.ScriptRuntime.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells by a script alone where it runs: its directives, what it imports, where it lies.
 *
 * @param frameworks of the package that it is part of
 * @param hasServerComponents whether a component is rendered on the server unless it says otherwise
 */
record RuntimeSigns(Set<WebFramework> frameworks, boolean hasServerComponents) {
    /** Modules that only servers have, or that bundlers refuse in what browsers load. */
    private static final Set<String> SERVER_MODULES = Set.of(
            "server-only",
            "next/server",
            "next/headers",
            "next/cache",
            "$env/static/private",
            "$env/dynamic/private",
            "$app/server",
            "astro:env/server",
            "@remix-run/node",
            "@react-router/node",
            "@tanstack/react-start/server",
            "fs",
            "fs/promises",
            "child_process",
            "net",
            "tls",
            "cluster",
            "worker_threads",
            "readline",
            "http2",
            "dgram",
            "express",
            "fastify",
            "koa",
            "@hapi/hapi",
            "@nestjs/common",
            "@nestjs/core",
            "restify",
            "hono",
            "polka",
            "h3",
            "micro",
            "body-parser",
            "@apollo/server",
            "apollo-server",
            "apollo-server-express",
            "firebase-functions",
            "firebase-admin",
            "@aws-sdk/client-lambda",
            "aws-lambda",
            "pg",
            "mysql",
            "mysql2",
            "mongoose",
            "mongodb",
            "@prisma/client",
            "prisma",
            "knex",
            "sequelize",
            "typeorm",
            "ioredis",
            "redis",
            "nodemailer",
            "winston",
            "pino",
            "puppeteer",
            "playwright",
            "commander",
            "yargs",
            "dotenv/config",
            "bullmq",
            "jsonwebtoken");

    /** Modules of servers for which bundlers have a substitute, or that some give to browsers by mistake. */
    private static final Set<String> LIKELY_SERVER_MODULES =
            Set.of("stripe", "dotenv", "http", "https", "crypto", "os", "path", "stream", "zlib", "process", "cors");

    private static final Set<String> BROWSER_MODULES = Set.of(
            "client-only",
            "react-dom",
            "react-dom/client",
            "@stripe/stripe-js",
            "@stripe/stripe-js/pure",
            "@stripe/react-stripe-js",
            "@stripe/stripe-react-native",
            "react-native",
            "expo-router",
            "@angular/core",
            "$app/navigation",
            "$env/static/public",
            "next/navigation",
            "vue-router",
            "react-router-dom",
            "jquery");

    /** Functions of a component's file that frameworks call on the server and leave out of what browsers load. */
    private static final Set<String> SERVER_EXPORTS =
            Set.of("getServerSideProps", "getStaticProps", "getStaticPaths", "getInitialProps", "loader", "action");

    private static final Set<String> COMPONENTS = Set.of("jsx", "tsx");

    private static final Set<String> PAGES = Set.of("html", "htm", "vue", "svelte");

    /** @param path below the folder of the package */
    ScriptRuntime of(String path, ScriptSource source) {
        return Stream.of(
                        directive(source),
                        imported(source, SERVER_MODULES, Kind.SERVER),
                        listening(source),
                        rule(path, source),
                        kind(path, source))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> imported(source, BROWSER_MODULES, Kind.BROWSER))
                .or(() -> usesPage(source))
                .orElse(ScriptRuntime.UNKNOWN);
    }

    private static Optional<ScriptRuntime> directive(ScriptSource source) {
        if (source.directives().contains("use client")) {
            return Optional.of(ScriptRuntime.browser("it says 'use client'"));
        }
        return source.directives().contains("use server")
                ? Optional.of(ScriptRuntime.server("it says 'use server'"))
                : Optional.empty();
    }

    private static Optional<ScriptRuntime> imported(ScriptSource source, Set<String> modules, Kind kind) {
        return source.firstImport(modules).map(module -> new ScriptRuntime(kind, "it imports " + module));
    }

    private static Optional<ScriptRuntime> listening(ScriptSource source) {
        return source.listens() ? imported(source, LIKELY_SERVER_MODULES, Kind.SERVER) : Optional.empty();
    }

    private Optional<ScriptRuntime> rule(String path, ScriptSource source) {
        return RuntimeRule.ALL.stream()
                .filter(rule ->
                        frameworks.contains(rule.framework()) && rule.glob().matches(path))
                .findFirst()
                .map(rule -> rule.kind() == Kind.BROWSER && source.exportsAny(SERVER_EXPORTS)
                        ? ScriptRuntime.UNKNOWN
                        : new ScriptRuntime(rule.kind(), "it lies where " + name(rule) + " runs it"));
    }

    private static String name(RuntimeRule rule) {
        return rule.framework().packages().stream().sorted().findFirst().orElse("the framework");
    }

    /** Which components and pages browsers get; of a route without a component, what answers its requests. */
    private Optional<ScriptRuntime> kind(String path, ScriptSource source) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        if (source.exportsAny(SERVER_EXPORTS)) {
            boolean isEndpoint =
                    frameworks.contains(WebFramework.REMIX) && !source.exports().contains("default");
            return Optional.of(
                    isEndpoint ? ScriptRuntime.server("it answers requests without a page") : ScriptRuntime.UNKNOWN);
        }
        boolean isComponent = COMPONENTS.contains(extension) && !hasServerComponents;
        return PAGES.contains(extension) || isComponent
                ? Optional.of(ScriptRuntime.browser("it is a component or a page"))
                : Optional.empty();
    }

    private static Optional<ScriptRuntime> usesPage(ScriptSource source) {
        return source.usesPage()
                ? Optional.of(ScriptRuntime.browser("it works on the page that it is part of"))
                : Optional.empty();
    }

    /** What makes a server likely where nothing else tells. */
    static ScriptRuntime likely(ScriptSource source) {
        return imported(source, LIKELY_SERVER_MODULES, Kind.SERVER)
                .or(() -> source.isNodeProgram()
                        ? Optional.of(ScriptRuntime.server("it is written for Node"))
                        : Optional.empty())
                .orElse(ScriptRuntime.UNKNOWN);
    }
}
