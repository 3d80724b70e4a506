package io.github.stripekeys.detect;

import io.github.stripekeys.credential.SecretName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which variables hold a secret at the place that is read, and whether an expression shows one. For one thread. */
final class SourceVariables {
    /** What is asked of a secret, rather than shown of it. */
    private static final Pattern ASKED = Pattern.compile(
            "^[)\\s]*(?:!!)?(?:\\?)?(?:\\.(?:length|size|isEmpty|isNotEmpty|isBlank|isNotBlank|isNullOrEmpty|isNullOrBlank|startsWith|endsWith|includes|contains"
                    + "|hashCode|last|takeLast|slice|substring|substr|take|equals|match|test)\\b|[!=]==?|\\?(?![.?:])|\\sin\\b|&&)");

    /** What comes before a secret of which nothing is shown. */
    private static final Pattern HIDDEN = Pattern.compile(
            "(?:(?<![!\\w)])!{1,2}|\\btypeof\\s|\\bBoolean\\(|(?i:mask|redact|hash|encrypt|obfuscate|sanitize|hide|censor|stripe|last4)\\w{0,30}\\("
                    + "|\\brequire\\([\"']stripe[\"']\\)\\s?\\()\\s?$");

    /** Functions that give back what they are given, in another form or a container. What others give back is their own affair. */
    private static final Pattern KEEPING = Pattern.compile(
            "(?i)(?:\\w*(?:string|text|trim|strip|encode|decode|concat|join|format|require|assert|ensure|must|check"
                    + "|defined|null|parse|basic|bearer|case|replace|optional|env|get|config|value)\\w*"
                    + "|of|from|ofNullable|some|just|listOf|mapOf|setOf|arrayOf|pair|lazy|let|also|apply|run|to|btoa|atob|freeze|assign)");

    private static final int NEAR = 40;

    /** How far before a value the call is looked for that it is an argument of. */
    private static final int ENCLOSING = 400;

    /**
     * A variable.
     *
     * @param depth of the block that it is declared in
     * @param secret what it holds, for people, or null if that is no secret
     */
    private record Variable(
            String name, int depth, @Nullable String secret) {}

    private final SourceLanguage language;
    private final Deque<Variable> variables = new ArrayDeque<>();
    private final Map<String, Deque<Variable>> byName = new HashMap<>();

    SourceVariables(SourceLanguage language) {
        this.language = language;
    }

    void declare(String name, int depth, Optional<String> secret) {
        Variable declared = new Variable(name, depth, secret.orElse(null));
        variables.push(declared);
        byName.computeIfAbsent(name, any -> new ArrayDeque<>()).push(declared);
    }

    /** Forgets what was declared in blocks that are closed. */
    void leave(int depth) {
        while (!variables.isEmpty() && variables.peek().depth() > depth) {
            Optional.ofNullable(byName.get(variables.pop().name())).ifPresent(Deque::pop);
        }
    }

    /** The secret that an expression shows, for people. */
    Optional<String> shown(String expression) {
        return secret(expression, false);
    }

    /** The secret that is part of an expression's value, for people: not one that is only an argument of a call. */
    Optional<String> held(String expression) {
        return secret(expression, true);
    }

    private Optional<String> secret(String expression, boolean isValue) {
        Matcher source = language.source().matcher(expression);
        while (source.find()) {
            String name = firstGroup(source);
            if (SecretName.isStripeSecret(name)
                    && isShown(expression, source.start(), source.end())
                    && !(isValue && isArgument(expression, source.start()))) {
                return Optional.of("variable " + name);
            }
        }
        return variable(expression, isValue);
    }

    /** Whether a value is an argument of a call whose result does not hold it. */
    private static boolean isArgument(String expression, int at) {
        int depth = 0;
        for (int i = at - 1; i >= Math.max(0, at - ENCLOSING); i--) {
            char c = expression.charAt(i);
            depth += ")]}".indexOf(c) >= 0 ? 1 : "([{".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                depth = 0;
                String name = c == '(' ? nameBefore(expression, i) : "";
                if (!name.isEmpty() && !KEEPING.matcher(name).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String nameBefore(String expression, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(expression.charAt(start - 1))) {
            start--;
        }
        return expression.substring(start, end);
    }

    private static String firstGroup(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return matcher.group(group);
    }

    private static boolean isShown(String expression, int start, int end) {
        String before = expression.substring(Math.max(0, start - NEAR), start);
        String after = expression.substring(end, Math.min(expression.length(), end + NEAR));
        return !HIDDEN.matcher(before).find() && !ASKED.matcher(after).find();
    }

    /** The first variable with a secret whose value the expression has, also within a text that it is put into. */
    private Optional<String> variable(String text, boolean isValue) {
        char mark = 0;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isText = mark != 0 && depth == 0;
            if (isText && c == '\\') {
                at++;
            } else if (isText && c == mark) {
                mark = 0;
            } else if (mark == 0 && (c == '"' || c == '\'' || c == '`')) {
                mark = c;
            } else if (isText && c == '$' && language.interpolates(mark)) {
                depth += text.startsWith("{", at + 1) ? 1 : 0;
                Optional<String> named = depth == 0 ? named(text, at + 1, isValue) : Optional.empty();
                at += depth;
                if (named.isPresent()) {
                    return named;
                }
            } else if (depth > 0 && (c == '{' || c == '}')) {
                depth += c == '{' ? 1 : -1;
            } else if (!isText && Character.isJavaIdentifierStart(c) && !isPart(text, at - 1)) {
                Optional<String> named = named(text, at, isValue);
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPart(String text, int at) {
        return at >= 0
                && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')
                && !text.startsWith("this.", at - 4);
    }

    private Optional<String> named(String text, int at, boolean isValue) {
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at, end);
        boolean isKey = text.startsWith(":", end) && !text.startsWith("::", end);
        boolean isHeld = !isKey && isShown(text, at, end) && !(isValue && isArgument(text, at));
        return isHeld ? secret(name) : Optional.empty();
    }

    private Optional<String> secret(String name) {
        return Optional.ofNullable(byName.get(name)).map(Deque::peek).map(Variable::secret);
    }
}
