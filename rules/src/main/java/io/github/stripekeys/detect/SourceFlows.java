package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.credential.SecretName;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows secrets within one file of a language other than Java, line by line: from a setting through variables to a log, an answer or
 * the key of a request. Knows blocks and texts, but no types. All work is linear in the file. For one thread.
 */
final class SourceFlows {
    private static final Pattern INJECTED = Pattern.compile(
            "@(?:field:|param:)?(?:Value|ConfigProperty|Property)\\(\\s?(?:name\\s?=\\s?)?\"(?:\\\\?\\$\\{)?([\\w.-]{1,100})[^\"]{0,100}\"\\s?\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:val|var|String)\\s{1,4}([A-Za-z_]\\w{0,80})");
    private static final Pattern ENDPOINT = Pattern.compile(
            "@(?:Get|Post|Put|Patch|Delete|Request|Query|Mutation|Message|Subscribe)Mapping\\b|@(?:GET|POST|PUT|DELETE|PATCH|Get|Post|Put|Delete|Patch)\\b");
    private static final List<String> SERVERS = List.of(
            "@RestController",
            "@ResponseBody",
            "jakarta.ws.rs",
            "javax.ws.rs",
            "io.micronaut",
            "QueryMapping",
            "MessageMapping");
    private static final Pattern RESULT =
            Pattern.compile("\\bfun\\s[^=]{0,300}\\)[^={]{0,80}=\\s?(.*)|\\breturn\\s(.*)");
    private static final Pattern BEARER = Pattern.compile("[\"'`](?:Bearer|Basic) (?:\\$|[\"'`]\\s?\\+)");
    private static final int LONGEST = 2_000;

    private final Document document;
    private final String code;
    private final BracketedCode brackets;
    private final SourceLanguage language;
    private final SourceVariables variables;
    private final List<CredentialUse> found = new ArrayList<>();
    private final boolean isServer;
    private String injected = "";
    private int depth;
    private boolean isAnnotated;
    private boolean isEndpoint;

    private SourceFlows(Document document, SourceLanguage language) {
        this.document = document;
        this.language = language;
        this.variables = new SourceVariables(language);
        this.code = CommentBlanks.in(document.text().content());
        this.brackets = new BracketedCode(code, LONGEST);
        this.isServer = SERVERS.stream().anyMatch(code::contains);
    }

    /** Whether a file of this name is read. */
    static boolean areIn(String path) {
        return SourceLanguage.of(path).isPresent() && !path.endsWith(".d.ts") && !path.endsWith(".min.js");
    }

    /** What becomes of secrets in this file. */
    static List<CredentialUse> of(Document document) {
        Optional<SourceLanguage> language =
                SourceLanguage.of(document.location().name());
        if (language.isEmpty() || !SecretName.mayBeWholeIn(document.text().content())) {
            return List.of();
        }
        SourceFlows flows = new SourceFlows(document, language.get());
        flows.read();
        return flows.found;
    }

    private void read() {
        for (int start = 0; start < code.length(); ) {
            int end = code.indexOf('\n', start);
            end = end < 0 ? code.length() : end;
            if (end - start <= LONGEST) {
                line(start, code.substring(start, end));
            }
            start = end + 1;
        }
    }

    private void line(int start, String line) {
        parameters(line);
        declarations(start, line);
        calls(start, language.log().matcher(line), Use.LOGGED, "logged");
        calls(start, language.send().matcher(line), Use.SENT_TO_CLIENT, "sent with the answer");
        results(start, line);
        bearer(start, line);
        for (int i = 0; i < line.length(); i++) {
            depth += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
        }
        variables.leave(depth);
    }

    /** Parameters hide variables of the same name. */
    private void parameters(String line) {
        Matcher function = language.function().matcher(line);
        isAnnotated |= isServer && ENDPOINT.matcher(line).find();
        if (function.find()) {
            isEndpoint = isAnnotated;
            isAnnotated = false;
            Pattern.compile("([A-Za-z_$][\\w$]{0,80})\\s{0,4}[:,)?]")
                    .matcher(line)
                    .region(function.end(), BracketedCode.parametersEnd(line, function.end()))
                    .results()
                    .forEach(name -> variables.declare(name.group(1), depth + 1, Optional.empty()));
        }
    }

    private void declarations(int start, String line) {
        Matcher annotation = INJECTED.matcher(line);
        if (annotation.find()) {
            injected = annotation.group(1);
        }
        Matcher variable = VARIABLE.matcher(line);
        if (!injected.isEmpty() && variable.find(annotation.reset().find() ? annotation.end() : 0)) {
            boolean isSecret = SecretName.isStripeSecret(injected);
            boolean isParameter = line.substring(0, variable.start()).contains("(") && !line.contains(") {");
            variables.declare(
                    variable.group(1),
                    depth + (isParameter || line.contains("class ") ? 1 : 0),
                    isSecret ? Optional.of("property " + injected) : Optional.empty());
            injected = "";
            return;
        }
        Matcher declaration = language.declaration().matcher(line);
        if (declaration.find()) {
            String value = code.substring(start + declaration.end(), brackets.statementEnd(start + declaration.end()));
            variables.declare(declaration.group(1), depth, variables.held(value));
        }
    }

    private void calls(int start, Matcher call, Use use, String what) {
        while (call.find()) {
            int from = start + call.end();
            String arguments = code.substring(from, brackets.argumentsEnd(from));
            variables
                    .shown(arguments)
                    .ifPresent(secret -> add(use, secret, what, start + call.start(), start + call.end() - 1));
        }
    }

    /** What a method that answers requests gives back. */
    private void results(int start, String line) {
        Matcher result = RESULT.matcher(line);
        if (isEndpoint && language == SourceLanguage.KOTLIN && result.find()) {
            int group = result.group(1) == null ? 2 : 1;
            int from = start + result.start(group);
            variables
                    .shown(code.substring(from, brackets.statementEnd(from)))
                    .ifPresent(secret ->
                            add(Use.SENT_TO_CLIENT, secret, "returned by an endpoint", from, start + line.length()));
            isEndpoint = group == 2;
        }
    }

    private void bearer(int start, String line) {
        Matcher bearer = BEARER.matcher(line);
        if (bearer.find() && !isKnown(start + bearer.start())) {
            variables
                    .shown(line.substring(bearer.start()))
                    .ifPresent(secret -> add(
                            Use.KEY_OF_REQUEST,
                            secret,
                            "the key of a request",
                            start + bearer.start(),
                            start + line.length()));
        }
    }

    /** Whether the address of Stripe's API is so near that the request is told by it. */
    private boolean isKnown(int at) {
        return language == SourceLanguage.SCRIPT
                && BrowserApiCalls.of(code.substring(Math.max(0, at - LONGEST), Math.min(code.length(), at + LONGEST)))
                        .iterator()
                        .hasNext();
    }

    private void add(Use use, String secret, String what, int from, int to) {
        Region region = document.region(from, to);
        String description = secret + " is " + what;
        Step step = new Step(document.location().displayPath(), region.startLine(), region.startColumn(), description);
        found.add(new CredentialUse(
                use,
                null,
                secret,
                description,
                region,
                new TextPosition(document.text().content(), from),
                List.of(Evidence.FLOW),
                List.of(step)));
    }
}
