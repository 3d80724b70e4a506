package io.github.stripekeys.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a script with a key runs in browsers or on a server. */
final class WhoRunsScriptTest {
    private static final String REACT = "{\"dependencies\": {\"react\": \"19.0.0\", \"vite\": \"7.0.0\"}}";
    private static final String NEXT =
            "{\"dependencies\": {\"next\": \"16.0.0\", \"react\": \"19.0.0\", \"stripe\": \"20.0.0\"}}";
    private static final String KEY = "const key = '@sk_live@';\n";

    /** A word in quotation marks is no import; an import of a module of servers is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/pay.js               | const look = {theme: 'stripe'};                               | client
            src/pay.ts               | const kind = "http"; const other = 'fs';                      | client
            src/pay.js               | // import express from 'express';                             | client
            src/pay.js               | const hint = "import fs from 'fs'";                           | client
            src/pay.ts               | import type { Request } from 'express';                       | client
            src/pay.mjs              | import fs from 'node:fs';                                     | server
            src/pay.js               | const app = require('express')();                             | server
            src/pay.js               | import stripe from 'stripe';                                  | server
            src/pay.js               | module.exports = {};                                          | server
            src/api/pay.js           | export const pay = 1;                                         | server
            src/App.jsx              | import stripe from 'stripe';                                  | client
            frontend/pay.js          | const look = {theme: 'stripe'};                               | client
            frontend/server.js       | const express = require("express");                           | server
            frontend/api/pay.js      | export const pay = 1;                                         | client
            src/main/webui/dev.js    | const http = require('http'); http.createServer(() => 1);     | server
            src/main/webui/pay.js    | const http = 'http';                                          | client
            """)
    void decidesByWhatItImports(String path, String line, String surface) {
        assertEquals(surface, surface(path, Map.of("package.json", REACT, path, line + "\n" + KEY)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            import { pay } from './lib/pay';                 | client
            import { pay } from '@/lib/pay';                 | client
            import { pay } from '../src/lib/pay.js';         | client
            const { pay } = await import('./lib/pay');       | client
            import type { Pay } from './lib/pay';            | server
            // import { pay } from './lib/pay';              | server
            import { pay } from './lib/other';               | server
            """)
    void whatAComponentImportsBrowsersGet(String line, String surface) {
        Map<String, String> files = Map.of(
                "package.json", REACT,
                "src/lib/pay.ts", "import Stripe from 'stripe';\n" + KEY,
                "src/App.tsx", line + "\nexport default function App() { return <p/>; }\n");
        assertEquals(surface, surface("src/lib/pay.ts", files));
    }

    @Test
    void importsAreFollowedFromFileToFile() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("package.json", NEXT);
        files.put("lib/stripe.ts", KEY);
        files.put("lib/orders.ts", "export { key } from './x'; import './stripe';\n");
        files.put("app/api/pay/route.ts", "import '@/lib/orders';\n");
        assertEquals("server", surface("lib/stripe.ts", files));
        files.put("components/Pay.tsx", "'use client';\nimport '../lib/orders';\n");
        assertEquals("client", surface("lib/stripe.ts", files));
    }

    /** A component that is rendered on the server stays there, unless one of a browser loads it. */
    @Test
    void componentsOfServers() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("package.json", NEXT);
        files.put("components/Price.tsx", "export function Price() { return <p/>; }\n" + KEY);
        files.put("app/page.tsx", "import { Price } from '../components/Price';\nexport default function Page() {}\n");
        assertEquals("server", surface("components/Price.tsx", files));
        files.put("components/Cart.tsx", "'use client'\nimport { Price } from './Price'\n");
        assertEquals("client", surface("components/Price.tsx", files));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            next           | app/api/pay/route.ts              | export async function POST() {}       | server
            next           | src/pages/api/pay.ts              | export default function pay() {}      | server
            next           | pages/pay.js                      | export default function Pay() {}      | client
            next           | pages/pay.js                      | export async function getServerSideProps() {} | server
            next           | middleware.ts                     | export function middleware() {}       | server
            next           | app/actions.ts                    | "use server";                         | server
            next           | app/pay.ts                        | "use client";                         | client
            next           | lib/pay.ts                        | import "server-only";                 | server
            nuxt           | server/utils/pay.ts               | export const pay = 1;                 | server
            nuxt           | composables/usePay.ts             | export const usePay = 1;              | client
            nuxt           | plugins/pay.server.ts             | export default 1;                     | server
            @sveltejs/kit  | src/lib/server/pay.ts             | export const pay = 1;                 | server
            @sveltejs/kit  | src/routes/pay/+server.ts         | export const POST = 1;                | server
            @sveltejs/kit  | src/routes/pay/+page.server.ts    | export const load = 1;                | server
            @sveltejs/kit  | src/routes/pay/+page.ts           | export const load = 1;                | client
            @sveltejs/kit  | src/lib/pay.ts                    | import { KEY } from "$env/static/private"; | server
            @sveltejs/kit  | src/lib/Pay.svelte                | <p/>                                  | client
            @remix-run/node| app/pay.server.ts                 | export const pay = 1;                 | server
            @remix-run/node| app/routes/pay.ts                 | export const loader = () => 1;        | server
            @remix-run/node| app/entry.client.tsx              | export const pay = 1;                 | client
            astro          | src/pages/pay.ts                  | export const POST = 1;                | server
            gatsby         | gatsby-node.js                    | exports.onPostBuild = 1;              | server
            gatsby         | src/api/pay.js                    | export default 1;                     | server
            """)
    void decidesByTheFrameworksFolders(String framework, String path, String line, String surface) {
        String json = "{\"dependencies\": {\"" + framework + "\": \"1.0.0\"}}";
        assertEquals(surface, surface(path, Map.of("package.json", json, path, line + "\n" + KEY)));
    }

    /** What Astro runs when it makes the page stands between two lines of dashes. */
    @Test
    void frontmatterOfAstro() {
        String json = "{\"dependencies\": {\"astro\": \"5.0.0\"}}";
        String path = "src/components/Pay.astro";
        assertEquals("server", surface(path, Map.of("package.json", json, path, "---\n" + KEY + "---\n<p/>\n")));
        assertEquals(
                "client",
                surface(path, Map.of("package.json", json, path, "---\n---\n<script>\n" + KEY + "</script>\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            web/pay.js     | document.getElementById('pay');   | client
            web/index.html | <script>                          | client
            web/pay.js     | const pay = 1;                    | server
            docs/pay.html  | <script>                          | docs
            """)
    void withoutAPackageThePageDecides(String path, String line, String surface) {
        assertEquals(surface, surface(path, Map.of(path, line + "\n" + KEY)));
    }

    @Test
    void scriptsOfPagesAreTheirs() {
        Map<String, String> files = Map.of(
                "shop/js/pay.js",
                "const look = {theme: 'stripe'};\n" + KEY,
                "shop/index.html",
                "<html><script src=\"js/pay.js\"></script></html>");
        assertEquals("client", surface("shop/js/pay.js", files));
    }

    /** A request that a server sends reaches nobody; nor is anything said where it is not known who sends it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            next          | src/utils/stripe_helpers.ts        | 0
            next          | lib/pay.ts                         | 0
            next          | app/api/pay/route.ts               | 0
            next          | pages/pay.jsx                      | 1
            nuxt          | server/api/pay.ts                  | 0
            nuxt          | utils/pay.ts                       | 0
            @sveltejs/kit | src/lib/server/pay.ts              | 0
            @sveltejs/kit | src/lib/pay.ts                     | 0
            @remix-run/node | app/pay.server.ts                | 0
            @remix-run/node | app/utils/pay.ts                 | 0
            react         | src/pay.ts                         | 1
            express       | lib/pay.js                         | 0
            """)
    void requestsOfServersReachNobody(String framework, String path, int findings) {
        String json = "{\"dependencies\": {\"" + framework + "\": \"1.0.0\"}}";
        String request = "await fetch('https://api.stripe.com/v1/charges', { headers: { Authorization: `Bearer "
                + "${process.env.STRIPE_SECRET_KEY}` } });\n";
        assertEquals(findings, scan(Map.of("package.json", json, path, request)).size());
    }

    @ParameterizedTest
    @CsvSource({
        ".angular/cache/19.0.0/app/babel-webpack/0.pack, GENERATED",
        ".next/server/app/page.js, GENERATED",
        "web/.next/cache/webpack/client-development/2.pack, GENERATED",
        ".nuxt/dist/server/server.mjs, GENERATED",
        ".output/server/chunks/pay.mjs, GENERATED",
        ".svelte-kit/output/server/index.js, GENERATED",
        ".cache/babel-loader/pay.json, GENERATED",
        ".parcel-cache/data.mdb, GENERATED",
        ".turbo/cache/pay.log, GENERATED",
        ".expo/web/pay.js, GENERATED",
        ".dart_tool/pay.json, GENERATED",
        ".gradle/caches/pay.bin, GENERATED",
        "ios/Pods/Stripe/pay.swift, GENERATED",
        "app/build/intermediates/pay.xml, GENERATED",
        "storage/cache/webpack/pay.txt, SERVER",
        "build/pay.properties, SERVER",
        "src/main/java/build/intermediate/Pay.java, SERVER"
    })
    void cachesOfBundlersAreGenerated(String path, Surface surface) {
        assertEquals(surface, Exposures.byConvention(path).surface());
    }

    private static String surface(String path, Map<String, String> files) {
        return scan(files).stream()
                .filter(finding -> finding.location().path().equals(path))
                .map(finding -> finding.exposure().surface().id())
                .findFirst()
                .orElse("nothing found");
    }

    private static List<Finding> scan(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((path, text) -> bytes.put(path, Tokens.fill(text).getBytes(StandardCharsets.UTF_8)));
        return Fixture.scan(bytes).findings();
    }
}
