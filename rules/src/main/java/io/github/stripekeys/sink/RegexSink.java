package io.github.stripekeys.sink;

import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.credential.StripeName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A place that takes a credential in a language without a syntax tree here, told by what stands before the argument.
 *
 * @param endings of the files in which it is looked for
 * @param context what else the file must say
 * @param before finds what stands before the argument
 */
record RegexSink(List<String> endings, Context context, ArgumentFinder before, Use use, String description) {
    private static final String JVM = "kt kts groovy scala sc gradle";
    private static final String WEB = "js jsx ts tsx mjs cjs vue svelte html htm jsp jspx jspf ftl ftlh xhtml php erb";
    private static final String SETTINGS = "properties yml yaml env conf";
    private static final String ANDROID = "(?:this(?:@\\w{1,99}+)?|\\w{0,99}[cC]ontext(?:\\(\\))?)";

    /** What a file must say besides the name of Stripe. */
    private enum Context {
        NOTHING,
        /** Names a package of stripe-java or stripe-android. */
        JAVA_LIBRARY,
        /** Imports stripe-node. */
        NODE_LIBRARY,
        /** Does not import stripe-node, whose {@code Stripe} is another. */
        NO_NODE_LIBRARY;

        boolean isIn(String text) {
            return switch (this) {
                case NOTHING -> true;
                case JAVA_LIBRARY -> text.contains("com.stripe");
                case NODE_LIBRARY -> NodeLibrary.isImportedIn(text);
                case NO_NODE_LIBRARY -> !NodeLibrary.isImportedIn(text);
            };
        }
    }

    private static final List<RegexSink> ALL = List.of(
            row(JVM, Context.JAVA_LIBRARY, "Stripe.apiKey", "\\s*+=", Use.API_KEY, "passed to Stripe.apiKey"),
            row(JVM, Context.JAVA_LIBRARY, "StripeClient(", "", Use.API_KEY, "passed to StripeClient"),
            row(
                    JVM,
                    Context.JAVA_LIBRARY,
                    "RequestOptions.builder()",
                    "(?:\\s*+\\.\\w{1,99}+\\([^()]{0,99}+\\)){0,9}\\s*+\\.setApiKey\\(",
                    Use.API_KEY,
                    "passed to RequestOptionsBuilder.setApiKey"),
            row(
                    JVM,
                    Context.JAVA_LIBRARY,
                    "Webhook.constructEvent(",
                    "[^,;{}]{1,99}+,[^,;{}]{1,99}+,",
                    Use.SIGNING_SECRET,
                    "passed to Webhook.constructEvent"),
            row(
                    JVM,
                    Context.JAVA_LIBRARY,
                    "PaymentConfiguration.init(",
                    "[^,;{}]{1,99}+,",
                    Use.CLIENT_KEY,
                    "passed to PaymentConfiguration.init"),
            row(JVM, Context.JAVA_LIBRARY, "Stripe(", "\\s*+" + ANDROID + "\\s*+,", Use.CLIENT_KEY, "passed to Stripe"),
            row(WEB, Context.NOTHING, "loadStripe(", "", Use.CLIENT_KEY, "passed to loadStripe"),
            row(
                    WEB,
                    Context.NO_NODE_LIBRARY,
                    "Stripe(",
                    "(?<![\\w.$]Stripe\\()(?<!new Stripe\\()",
                    Use.CLIENT_KEY,
                    "passed to Stripe.js"),
            row(WEB, Context.NOTHING, "Stripe.setPublishableKey(", "", Use.CLIENT_KEY, "passed to Stripe.js"),
            row(WEB, Context.NOTHING, "data-key", "\\s*+=", Use.CLIENT_KEY, "passed to Checkout as data-key"),
            row(
                    WEB,
                    Context.NOTHING,
                    "stripeKey",
                    "\\s*+=\\s*+\\{?",
                    Use.CLIENT_KEY,
                    "passed to Checkout as stripeKey"),
            row(
                    WEB,
                    Context.NODE_LIBRARY,
                    "Stripe(",
                    "(?:(?<![\\w.$]Stripe\\()|(?<=(?<![\\w.$])new Stripe\\())",
                    Use.API_KEY,
                    "passed to stripe-node"),
            row(
                    WEB,
                    Context.NODE_LIBRARY,
                    "require(",
                    "\\s*+['\"]stripe['\"]\\s*+\\)\\(",
                    Use.API_KEY,
                    "passed to stripe-node"),
            row(
                    WEB,
                    Context.NODE_LIBRARY,
                    ".webhooks.constructEvent",
                    "(?:Async)?\\([^,;{}]{1,99}+,[^,;{}]{1,99}+,",
                    Use.SIGNING_SECRET,
                    "passed to webhooks.constructEvent"),
            new RegexSink(
                    Arrays.asList(SETTINGS.split(" ")),
                    Context.NOTHING,
                    new SettingName(),
                    Use.SETTING,
                    "passed to a setting named after it"),
            new RegexSink(
                    Arrays.asList(SETTINGS.split(" ")),
                    Context.NOTHING,
                    new NestedSetting(),
                    Use.SETTING,
                    "passed to a setting named after it"),
            row(
                    "dart",
                    Context.NOTHING,
                    "Stripe.publishableKey",
                    "\\s*+=",
                    Use.CLIENT_KEY,
                    "passed to Stripe.publishableKey"));

    private static RegexSink row(
            String endings, Context context, String anchor, String behind, Use use, String description) {
        ArgumentFinder before = new AnchoredCall(anchor, Pattern.compile(behind + "\\s*+"));
        return new RegexSink(Arrays.asList(endings.split(" ")), context, before, use, description);
    }

    /** Those that may be in a file of this name and text: all are named after Stripe. */
    static List<RegexSink> of(String name, String text) {
        if (!StripeName.isIn(text)) {
            return List.of();
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Map<Context, Boolean> contexts = new EnumMap<>(Context.class);
        return ALL.stream()
                .filter(sink -> sink.endings.contains(ending))
                .filter(sink -> contexts.computeIfAbsent(sink.context, context -> context.isIn(text)))
                .toList();
    }
}
