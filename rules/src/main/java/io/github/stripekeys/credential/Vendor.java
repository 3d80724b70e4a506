package io.github.stripekeys.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Other companies whose keys start like Stripe's and whose shape gives them away. */
public enum Vendor {
    PAYSTACK("Paystack", Vendor.body("[0-9a-f]{40}")),
    CHECKOUT_COM("Checkout.com", Vendor.body("[0-9a-f]{8}-.*")),
    WORKOS("WorkOS or Highnote", Vendor.body("a2V5.*")),
    CLERK("Clerk", credential -> credential.kind() == Kind.PUBLISHABLE && Vendor.isHost(credential.body()));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // the predicates capture patterns at most
    private final Predicate<Credential> shape;

    Vendor(String title, Predicate<Credential> shape) {
        this.title = title;
        this.shape = shape;
    }

    /** The company's name. */
    public String title() {
        return title;
    }

    /** The vendor whose shape this API key has, if any. */
    public static Optional<Vendor> of(Credential credential) {
        boolean isShared = credential.kind() == Kind.SECRET || credential.kind() == Kind.PUBLISHABLE;
        return Arrays.stream(values())
                .filter(vendor -> isShared && vendor.shape.test(credential))
                .findFirst();
    }

    private static Predicate<Credential> body(String regex) {
        Predicate<String> body = Pattern.compile(regex).asMatchPredicate();
        return credential -> body.test(credential.body());
    }

    /** Clerk's publishable keys are a host name and a dollar sign in Base64. */
    private static boolean isHost(String body) {
        try {
            String text = new String(Base64.getDecoder().decode(body), StandardCharsets.US_ASCII);
            return text.endsWith("$") && text.contains(".");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
