package io.github.stripekeys.sink;

import io.github.stripekeys.candidate.Use;
import java.util.List;

/**
 * A place in the libraries of Stripe and in HTTP clients that takes a credential. Read from the signatures of stripe-java
 * 2.10 to 32.0 and from the sources of stripe-android.
 *
 * @param type qualified name; empty if it is any
 * @param member the field or method, or the key of a map; empty for a constructor
 * @param argument which one, from 0; {@link #LAST} for the last
 * @param use what it takes the argument for
 */
public record Sink(Form form, String type, String member, int argument, Use use) {
    /** The last argument, whatever its number. */
    public static final int LAST = -1;

    /** Stands for any member of a type, and for any type of a package. */
    public static final String ANY = "*";

    private static final List<Sink> ALL = List.of(
            field("com.stripe.Stripe", "apiKey", Use.API_KEY),
            created("com.stripe.StripeClient", 0, Use.API_KEY),
            call("com.stripe.StripeClient.StripeClientBuilder", "setApiKey", 0, Use.API_KEY),
            call("com.stripe.net.RequestOptions.RequestOptionsBuilder", "setApiKey", 0, Use.API_KEY),
            call("com.stripe.net.RawRequestOptions.RawRequestOptionsBuilder", "setApiKey", 0, Use.API_KEY),
            created("com.stripe.net.BearerTokenAuthenticator", 0, Use.API_KEY),
            call("com.stripe.model.*", ANY, LAST, Use.API_KEY),
            call("com.stripe.net.Webhook", "constructEvent", 2, Use.SIGNING_SECRET),
            call("com.stripe.net.Webhook.Signature", "verifyHeader", 2, Use.SIGNING_SECRET),
            call("com.stripe.net.Webhook.Util", "computeHmacSha256", 0, Use.SIGNING_SECRET),
            call("com.stripe.StripeClient", "constructEvent", 2, Use.SIGNING_SECRET),
            call("com.stripe.StripeClient", "parseThinEvent", 2, Use.SIGNING_SECRET),
            call("com.stripe.StripeClient", "parseEventNotification", 2, Use.SIGNING_SECRET),
            new Sink(Form.ENTRY, "com.stripe.net.OAuth", "client_secret", 1, Use.API_KEY),
            new Sink(Form.ENTRY, "com.stripe.net.OAuth", "refresh_token", 1, Use.TOKEN),
            call("com.stripe.param.PaymentIntentRetrieveParams.Builder", "setClientSecret", 0, Use.TOKEN),
            call("com.stripe.param.SetupIntentRetrieveParams.Builder", "setClientSecret", 0, Use.TOKEN),
            call("com.stripe.param.SourceRetrieveParams.Builder", "setClientSecret", 0, Use.TOKEN),
            call("com.stripe.android.PaymentConfiguration", "init", 1, Use.CLIENT_KEY),
            created("com.stripe.android.PaymentConfiguration.Builder", 0, Use.CLIENT_KEY),
            created("com.stripe.android.Stripe", 1, Use.CLIENT_KEY),
            created("com.stripe.android.paymentsheet.PaymentSheet.CustomerConfiguration", 1, Use.CLIENT_KEY),
            call("okhttp3.Credentials", "basic", 0, Use.REQUEST),
            call("", "setBearerAuth", 0, Use.REQUEST),
            call("", "setBasicAuth", 0, Use.REQUEST),
            new Sink(Form.ENTRY, "", "Authorization", 1, Use.REQUEST));

    /** How the credential gets there. */
    public enum Form {
        /** By an assignment. */
        FIELD,
        /** As an argument of a constructor. */
        CONSTRUCTOR,
        /** As an argument of a method. */
        METHOD,
        /** As the value of an entry of a map, or of a header of a request. */
        ENTRY
    }

    /** All there are. */
    public static List<Sink> all() {
        return ALL;
    }

    private static Sink field(String type, String name, Use use) {
        return new Sink(Form.FIELD, type, name, 0, use);
    }

    private static Sink created(String type, int argument, Use use) {
        return new Sink(Form.CONSTRUCTOR, type, "", argument, use);
    }

    private static Sink call(String type, String method, int argument, Use use) {
        return new Sink(Form.METHOD, type, method, argument, use);
    }

    /** Whether it is a member of this type; for sinks of any type also if there is none. */
    public boolean isOf(String qualified) {
        return type.isEmpty()
                || (type.endsWith(ANY)
                        ? qualified.startsWith(type.substring(0, type.length() - 1))
                        : type.equals(qualified));
    }

    /** What a program that uses it has to say: the member, or the simple name of the type. */
    public String name() {
        return member.isEmpty() ? type.substring(type.lastIndexOf('.') + 1) : member;
    }

    /** What is done, in words that go on from the credential's title. */
    public String description() {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return switch (form) {
            case FIELD, METHOD ->
                use == Use.REQUEST
                        ? "sent to Stripe without its library"
                        : "passed to " + (member.equals(ANY) ? "a method of com.stripe.model" : simple + "." + member);
            case CONSTRUCTOR -> "passed to " + simple;
            case ENTRY -> use == Use.REQUEST ? "sent to Stripe without its library" : "passed to OAuth as " + member;
        };
    }
}
