package io.github.stripekeys.sink;

import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.prefilter.StripeSign;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place that takes a credential in a language without a syntax tree here, told by what stands before the argument.
 *
 * @param endings of the files in which it is looked for
 * @param context what else the file must say
 * @param before all that stands before the argument
 */
record RegexSink(List<String> endings, Pattern context, Pattern before, Use use, String description) {
    private static final String JVM = "kt kts groovy scala sc gradle";
    private static final String WEB = "js jsx ts tsx mjs cjs vue svelte html htm jsp jspx jspf ftl ftlh xhtml php erb";
    private static final String SETTINGS = "properties yml yaml env conf";
    private static final String LIBRARY = "com\\.stripe";
    private static final String NODE = "require\\(\\s*['\"]stripe['\"]|from\\s+['\"]stripe['\"]";
    private static final String NOT_NODE = "\\A(?![\\s\\S]*?(?:" + NODE + "))";
    private static final String CONTEXT = "(?:this(?:@\\w+)?|\\w*[cC]ontext(?:\\(\\))?)";

    private static final List<RegexSink> ALL = List.of(
            row(JVM, LIBRARY, "\\bStripe\\.apiKey\\s*=\\s*", Use.API_KEY, "given to Stripe.apiKey"),
            row(JVM, LIBRARY, "\\bStripeClient\\(\\s*", Use.API_KEY, "given to StripeClient"),
            row(
                    JVM,
                    LIBRARY,
                    "\\bRequestOptions\\.builder\\(\\)(?:\\s*\\.\\w+\\([^()]{0,99}\\)){0,9}\\s*\\.setApiKey\\(\\s*",
                    Use.API_KEY,
                    "given to RequestOptionsBuilder.setApiKey"),
            row(
                    JVM,
                    LIBRARY,
                    "\\bWebhook\\.constructEvent\\(\\s*[^,;{}]{1,99},[^,;{}]{1,99},\\s*",
                    Use.SIGNING_SECRET,
                    "given to Webhook.constructEvent"),
            row(
                    JVM,
                    LIBRARY,
                    "\\bPaymentConfiguration\\.init\\(\\s*[^,;{}]{1,99},\\s*",
                    Use.CLIENT_KEY,
                    "given to PaymentConfiguration.init"),
            row(JVM, LIBRARY, "\\bStripe\\(\\s*" + CONTEXT + "\\s*,\\s*", Use.CLIENT_KEY, "given to Stripe"),
            row(WEB, "", "\\bloadStripe\\(\\s*", Use.CLIENT_KEY, "given to loadStripe"),
            row(WEB, NOT_NODE, "(?<![\\w.$])(?<!new )Stripe\\(\\s*", Use.CLIENT_KEY, "given to Stripe.js"),
            row(WEB, "", "\\bStripe\\.setPublishableKey\\(\\s*", Use.CLIENT_KEY, "given to Stripe.js"),
            row(WEB, "(?i)stripe", "\\bdata-key\\s*=\\s*", Use.CLIENT_KEY, "given to Checkout as data-key"),
            row(WEB, "", "\\bstripeKey\\s*=\\s*\\{?\\s*", Use.CLIENT_KEY, "given to Checkout as stripeKey"),
            row(
                    WEB,
                    NODE,
                    "(?<![\\w.$])(?:new )?Stripe\\(\\s*|\\brequire\\(\\s*['\"]stripe['\"]\\s*\\)\\(\\s*",
                    Use.API_KEY,
                    "given to stripe-node"),
            row(
                    WEB,
                    NODE,
                    "\\.webhooks\\.constructEvent(?:Async)?\\(\\s*[^,;{}]{1,99},[^,;{}]{1,99},\\s*",
                    Use.SIGNING_SECRET,
                    "given to webhooks.constructEvent"),
            row(
                    SETTINGS,
                    "(?i)stripe",
                    "(?im)^\\s*(?:export\\s+)?[\\w.-]*stripe[\\w.-]*?(?:api|secret|private)[-_.]?key\\s*[=:]\\s*",
                    Use.SETTING,
                    "given to a setting named after it"),
            row(
                    SETTINGS,
                    "(?m)^\\s*stripe:\\s*$",
                    "(?im)^\\s*stripe:\\s*\\R(?:\\s+[\\w.-]+:.*\\R){0,9}?\\s+(?:api|secret|private)[-_.]?key:\\s*",
                    Use.SETTING,
                    "given to a setting named after it"),
            row("dart", "", "\\bStripe\\.publishableKey\\s*=\\s*", Use.CLIENT_KEY, "given to Stripe.publishableKey"));

    private static RegexSink row(String endings, String context, String before, Use use, String description) {
        return new RegexSink(
                Arrays.asList(endings.split(" ")), Pattern.compile(context), Pattern.compile(before), use, description);
    }

    /** Those that may be in a file of this name and text: all are named after Stripe. */
    static List<RegexSink> of(String name, String text) {
        if (!StripeSign.isIn(text)) {
            return List.of();
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(sink -> sink.endings.contains(ending)
                        && sink.context.matcher(text).find())
                .toList();
    }
}
