package io.github.stripekeys.exposure;

import java.util.List;
import java.util.regex.Pattern;

/** Files that a build writes from others, told by the names that build tools give their folders. */
final class Generated {
    /** Whoever keeps these in git keeps what was written nevertheless. */
    private static final List<String> ALWAYS = List.of("/target/", "/node_modules/");

    /** Some projects keep their own files in folders of these names, and then git tracks them. */
    private static final List<String> USUALLY = List.of(
            "/dist/",
            "/.angular/cache/",
            "/.next/",
            "/.nuxt/",
            "/.output/",
            "/.svelte-kit/",
            "/.parcel-cache/",
            "/.cache/",
            "/.turbo/",
            "/.nx/cache/",
            "/.vite/",
            "/.astro/",
            "/.docusaurus/",
            "/.webpack/",
            "/.rpt2_cache/",
            "/.vercel/output/",
            "/.serverless/",
            "/.aws-sam/",
            "/.wrangler/",
            "/.expo/",
            "/.dart_tool/",
            "/.gradle/",
            "/__pycache__/",
            "/Pods/",
            "/DerivedData/",
            "/Carthage/Build/");

    /** Gradle's folder, by what is in it: a folder named build may as well have scripts that build. */
    private static final Pattern GRADLE = Pattern.compile(
            "/build/(?:intermediates|generated|outputs|tmp|classes|libs|kotlin|resources|reports|bundle)/");

    /** What webpack keeps between two runs. */
    private static final Pattern PACK = Pattern.compile("/cache/(?:.*/)?[^/]+[.]pack(?:[.]\\w{1,8})?$");

    private Generated() {}

    /** Whether a build writes the file at this path, whatever git says. */
    static boolean isWritten(String path) {
        return isOutside(path) && ALWAYS.stream().anyMatch(("/" + path)::contains);
    }

    /** Whether a build writes the file at this path, unless git tracks it. */
    static boolean mayBeWritten(String path) {
        String full = "/" + path;
        return isOutside(path)
                && (USUALLY.stream().anyMatch(full::contains)
                        || GRADLE.matcher(full).find()
                        || PACK.matcher(full).find());
    }

    private static boolean isOutside(String path) {
        return !("/" + path).contains("/src/");
    }
}
