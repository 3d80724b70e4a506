package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.credential.SecretName;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.TextPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds secrets by their names in those parts of a bundler's configuration that are copied into what browsers load. */
final class BundlerDefineDetector implements Detector {
    private static final Pattern FILES = Pattern.compile(
            "(?:.*/)?(?:(?:vite|webpack|next|nuxt|rollup|esbuild|vue|craco|rspack|astro|svelte|farm|tsup)"
                    + "(?:[.]\\w+)?[.]config|webpack[.]\\w+|esbuild|build)[.][mc]?[jt]s");
    private static final Pattern COPIED = Pattern.compile("(?<![\\w.])(define|env|publicRuntimeConfig)\\s*[:=]\\s*\\{"
            + "|\\b(DefinePlugin|EnvironmentPlugin)\\s*\\(\\s*[\\[{]");
    private static final Pattern NAME = Pattern.compile("(?<![\\w])[A-Z][A-Z0-9_]+(?!\\w)");

    /** Whether this is the name of a file that may have such a part. */
    static boolean isConfiguration(String path) {
        boolean isProgram = path.endsWith("js") || path.endsWith("ts");
        return isProgram
                && (path.contains("config") || path.contains("webpack") || path.contains("build"))
                && FILES.matcher(path).matches();
    }

    @Override
    public Detection detect(Document document) {
        if (!isConfiguration(document.location().name())) {
            return Detection.NONE;
        }
        List<CredentialUse> usages = new ArrayList<>();
        String text = document.text().content();
        Set<Integer> lines = new HashSet<>();
        int seen = 0;
        for (MatchResult part : COPIED.matcher(text).results().toList()) {
            if (part.end() < seen) {
                continue;
            }
            String copier = part.group(1) == null ? part.group(2) : part.group(1);
            seen = end(text, part.end());
            Matcher names = NAME.matcher(text).region(part.end(), seen);
            names.useTransparentBounds(true);
            while (names.find()) {
                Region region = document.region(names.start(), names.end());
                if (SecretName.isStripeSecretOfClient(names.group()) && lines.add(region.startLine())) {
                    usages.add(usage(names.group(), copier, region));
                }
            }
        }
        return Detection.NONE.plus(usages);
    }

    private static CredentialUse usage(String name, String copier, Region region) {
        return new CredentialUse(
                Use.INLINED,
                null,
                "${" + name + "}",
                copier + " copies " + name + " into what browsers load",
                region,
                TextPosition.NOWHERE,
                List.of(Evidence.LITERAL),
                List.of());
    }

    /** Where the bracket that is open at this place is closed. */
    private static int end(String text, int start) {
        int depth = 1;
        int at = start;
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at++);
            depth += c == '{' || c == '[' || c == '(' ? 1 : c == '}' || c == ']' || c == ')' ? -1 : 0;
        }
        return at;
    }
}
