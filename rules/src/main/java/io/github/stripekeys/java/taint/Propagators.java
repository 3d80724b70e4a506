package io.github.stripekeys.java.taint;

import java.util.Locale;
import java.util.Set;

/** Methods, known by their names, that give on what they get. All others are taken to make something else of it. */
final class Propagators {
    private static final Set<String> OF_SCOPE = Set.of(
            "trim",
            "strip",
            "stripLeading",
            "stripTrailing",
            "toString",
            "concat",
            "intern",
            "formatted",
            "getBytes",
            "toCharArray",
            "append",
            "insert",
            "build",
            "orElse",
            "orElseThrow",
            "orElseGet",
            "get",
            "getAsString",
            "block",
            "join",
            "toLowerCase",
            "toUpperCase",
            "stream",
            "toList",
            "collect",
            "asText",
            "defaultIfEmpty",
            "add",
            "put",
            "set",
            "header",
            "headers",
            "contentType",
            "status",
            "type",
            "cookie",
            "data",
            "render",
            "body",
            "entity",
            "subscribeOn",
            "publishOn",
            "cache",
            "log",
            "toResponse",
            "noCache",
            "describedAs");
    private static final Set<String> OF_ARGUMENTS = Set.of(
            "of",
            "ofNullable",
            "mapOf",
            "just",
            "justOrEmpty",
            "fromSupplier",
            "fromCallable",
            "item",
            "ok",
            "body",
            "bodyValue",
            "syncBody",
            "entity",
            "add",
            "put",
            "append",
            "insert",
            "concat",
            "format",
            "formatted",
            "join",
            "valueOf",
            "requireNonNull",
            "requireNonNullElse",
            "toString",
            "asList",
            "singletonMap",
            "singletonList",
            "singleton",
            "entry",
            "ofEntries",
            "copyOf",
            "unmodifiableMap",
            "writeValueAsString",
            "writeValueAsBytes",
            "toJson",
            "toJsonString",
            "valueToTree",
            "convertValue",
            "encode",
            "encodeToString",
            "completedFuture",
            "supplyAsync",
            "header",
            "cookie",
            "headers",
            "success",
            "status",
            "escapeHtml4",
            "htmlEscape",
            "stringify",
            "created",
            "accepted",
            "badRequest",
            "orElse",
            "nullToEmpty",
            "defaultString",
            "addProperty",
            "data",
            "createResponseEntity",
            "fromValue",
            "with",
            "stringNode",
            "textNode",
            "withBody",
            "fromObject");
    private static final Set<String> SERIALIZERS = Set.of(
            "writeValueAsString",
            "writeValueAsBytes",
            "toJson",
            "toJsonString",
            "valueToTree",
            "convertValue",
            "stringify");
    private static final Set<String> THROUGH_LAMBDA = Set.of(
            "map",
            "flatMap",
            "then",
            "thenReturn",
            "thenApply",
            "fromSupplier",
            "fromCallable",
            "supplyAsync",
            "defer",
            "transform",
            "onItem",
            "orElseGet",
            "concatMap",
            "switchMap",
            "chain",
            "mapToObj",
            "invoke",
            "computeIfAbsent",
            "runSubscriptionOn");
    private static final Set<String> HARMLESS = Set.of(
            "mask",
            "redact",
            "obfuscate",
            "hide",
            "hash",
            "encrypt",
            "sanitize",
            "censor",
            "anonymi",
            "digest",
            "fingerprint",
            "last4",
            "lastfour",
            "abbreviate",
            "truncate",
            "shorten");

    private Propagators() {}

    /** Whether a method gives on what it is called on. */
    static boolean ofScope(String method) {
        return OF_SCOPE.contains(method);
    }

    /** Whether a method gives on its arguments. */
    static boolean ofArguments(String method) {
        return OF_ARGUMENTS.contains(method);
    }

    /** Whether a method makes JSON of its arguments. */
    static boolean serializes(String method) {
        return SERIALIZERS.contains(method);
    }

    /** Whether a method gives on what the function it is given makes. */
    static boolean throughFunction(String method) {
        return THROUGH_LAMBDA.contains(method);
    }

    /** Whether the name of a method says that nothing can be told from what it gives back. */
    static boolean isHarmless(String method) {
        String name = method.toLowerCase(Locale.ROOT);
        return HARMLESS.stream().anyMatch(name::contains);
    }
}
