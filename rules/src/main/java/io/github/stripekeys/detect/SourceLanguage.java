package io.github.stripekeys.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a language other than Java asks for settings, declares variables, and writes, sends and logs values; as much of it as the flow of
 * a secret within one file needs. A syntax tree of each would cost more than the rest of the scan.
 */
enum SourceLanguage {
    KOTLIN(
            List.of("kt", "kts"),
            "\\b(?:val|var)\\s{1,4}([A-Za-z_]\\w{0,80})\\s{0,4}(?::\\s{0,4}[\\w<>?., ]{1,80}?)?\\s{0,4}(=|\\bby\\b)(?!=)",
            "\\bfun\\s[^(]{0,200}\\(",
            List.of(
                    "\\bgetenv\\(\\s?\"([\\w.-]{1,100})\"\\s?\\)",
                    "\\bgetenv\\(\\)\\[\"([\\w.-]{1,100})\"]",
                    "\\bgetProperty\\(\\s?\"([\\w.-]{1,100})\"\\s?\\)",
                    "\\bpropert(?:y|yOrNull)\\(\\s?\"([\\w.-]{1,100})\"\\s?\\)\\??\\.getString\\(\\)",
                    "\\bdotenv\\[\"([\\w.-]{1,100})\"]"),
            "\\b(?:(?:log|logger|LOG|LOGGER|Timber|Log)\\.(?:trace|debug|info|warn|error|[deivw])|println|print|MDC\\.put)\\s?[({]",
            "\\bcall\\.(?:respond\\w{0,20}|response\\.(?:header|headers\\.append))\\s?\\(|\\bctx\\.(?:result|json|html|header)\\("),
    SCRIPT(
            List.of("js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte"),
            "\\b(?:const|let|var)\\s{1,4}([A-Za-z_$][\\w$]{0,80})\\s{0,4}(?::\\s{0,4}[\\w<>|., ]{1,80}?)?\\s{0,4}(=)(?![=>])",
            "\\bfunction\\b[^(]{0,100}\\(",
            List.of(
                    "\\b(?:process|import\\.meta|Deno|Bun)\\.env\\.([\\w$]{1,100})",
                    "\\b(?:process|import\\.meta|Bun)\\.env\\[[\"'`]([\\w$]{1,100})[\"'`]]",
                    "\\bDeno\\.env\\.get\\(\\s?[\"']([\\w$]{1,100})[\"']\\s?\\)",
                    "\\bconfig(?:Service)?\\.get(?:OrThrow)?(?:<\\w{1,20}>)?\\(\\s?[\"']([\\w.-]{1,100})[\"']\\s?\\)",
                    "\\benvironment\\.([A-Za-z]{1,100})\\b"),
            "\\b(?:console\\.(?:log|info|warn|error|debug|trace|dir|table)|(?:log|logger)\\.(?:trace|debug|info|warn|error))\\s?\\(",
            "\\b(?:res|response|reply)(?:\\.(?:status|code|type)\\([^()]{0,40}\\))?\\.(?:json|jsonp|send|end|write|render|set|header|setHeader|cookie)\\s?\\("
                    + "|\\b(?:Response|NextResponse)\\.json\\s?\\(|\\bnew (?:Response|NextResponse)\\s?\\(|\\bctx\\.(?:json|text|body)\\s?\\("),
    DART(
            List.of("dart"),
            "\\b(?:final|const|var|String\\??)\\s{1,4}(?:String\\??\\s{1,4})?([A-Za-z_$][\\w$]{0,80})\\s{0,4}()?(=)(?![=>])",
            "\\b(?:void|Future(?:<[^>]{0,40}>)?|String)\\s{1,4}\\w{1,80}\\(",
            List.of(
                    "\\bdotenv\\.(?:env\\[|get\\()\\s?[\"']([\\w$]{1,100})[\"']",
                    "\\bPlatform\\.environment\\[[\"']([\\w$]{1,100})[\"']]",
                    "\\b(?:String|bool)\\.fromEnvironment\\(\\s?[\"']([\\w$]{1,100})[\"']"),
            "\\b(?:print|debugPrint|developer\\.log|log|logger\\.[deivwf])\\s?\\(",
            "\\bResponse\\.ok\\s?\\("),
    GROOVY(
            List.of("groovy", "gvy"),
            "\\b(?:def|final|String)\\s{1,4}([A-Za-z_]\\w{0,80})\\s{0,4}()?(=)(?![=~])",
            "\\b(?:def|void|String)\\s{1,4}\\w{1,80}\\(",
            List.of("\\bgetenv\\(\\s?[\"']([\\w.-]{1,100})[\"']\\s?\\)", "\\benv\\.([A-Z][A-Z0-9_]{1,100})\\b"),
            "\\b(?:println|print|echo|(?:log|logger)\\.(?:trace|debug|info|warn|error))[ (]",
            "\\b(?:render|respond)\\s?[( ]");

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot change
    private final List<String> extensions;

    private final Pattern declaration;
    private final Pattern function;
    private final Pattern source;
    private final Pattern log;
    private final Pattern send;

    SourceLanguage(
            List<String> extensions,
            String declaration,
            String function,
            List<String> sources,
            String log,
            String send) {
        this.extensions = extensions;
        this.declaration = Pattern.compile(declaration);
        this.function = Pattern.compile(function);
        this.source = Pattern.compile(String.join("|", sources));
        this.log = Pattern.compile(log);
        this.send = Pattern.compile(send);
    }

    /** The language of a file, by its name. */
    static Optional<SourceLanguage> of(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(each -> each.extensions.contains(extension))
                .findFirst();
    }

    /** A variable that is declared with a value; its first group is the name. */
    Pattern declaration() {
        return declaration;
    }

    /** Where the parameters of a function start. */
    Pattern function() {
        return function;
    }

    /** A setting that is asked for; one of its groups is the name. */
    Pattern source() {
        return source;
    }

    /** A call that logs or prints, up to its first argument. */
    Pattern log() {
        return log;
    }

    /** A call that answers a request, up to its first argument. */
    Pattern send() {
        return send;
    }

    /** Whether a text in these marks has values put in. */
    boolean interpolates(char mark) {
        return this == SCRIPT ? mark == '`' : this == DART || mark == '"';
    }
}
