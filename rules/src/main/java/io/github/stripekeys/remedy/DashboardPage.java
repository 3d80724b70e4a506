package io.github.stripekeys.remedy;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A page of Stripe's Dashboard. The account's id and {@code test} stand in its path as in the addresses that Stripe itself gives, such as
 * {@code https://dashboard.stripe.com/acct_…/test/logs/req_…} in {@code request_log_url} of an error
 * (https://docs.stripe.com/api/errors); without an account, Stripe opens the page of the one that the reader is signed in to.
 *
 * @param label what to do there, such as {@code Rotate it in the Dashboard}
 */
public record DashboardPage(String label, String address) {
    /** The first word of the label, such as {@code Rotate}. */
    public String verb() {
        return label.substring(0, label.indexOf(' '));
    }

    private static final String DASHBOARD = "https://dashboard.stripe.com/";

    /** Where a credential is replaced, or null if it is replaced nowhere. */
    public static @Nullable DashboardPage replacing(Kind kind, Mode mode, @Nullable String account) {
        return switch (kind) {
            case ORGANIZATION -> rotate(DASHBOARD + "org/api-keys/secret");
            case WEBHOOK -> new DashboardPage("Roll it in the Dashboard", within(mode, account) + "webhooks");
            case APP_SIGNING -> new DashboardPage("Replace it in the Dashboard", DASHBOARD + "apps");
            case USER -> new DashboardPage("Sign out of all sessions", DASHBOARD + "settings/user");
            case CLIENT_SECRET -> new DashboardPage("Find the payment", within(mode, account) + "payments");
            default -> kind.isCountedByMode() ? rotate(within(mode, account) + "apikeys") : null;
        };
    }

    /** Where requests made with an API key are listed, or null for what makes none. */
    public static @Nullable DashboardPage logs(Kind kind, Mode mode, @Nullable String account) {
        return switch (kind) {
            case WEBHOOK -> new DashboardPage("Compare with the events sent", within(mode, account) + "events");
            case APP_SIGNING -> null;
            default ->
                kind.isServerSecret()
                        ? new DashboardPage("Check its request logs", within(mode, account) + "logs")
                        : null;
        };
    }

    private static DashboardPage rotate(String address) {
        return new DashboardPage("Rotate it in the Dashboard", address);
    }

    private static String within(Mode mode, @Nullable String account) {
        boolean isKnown = account != null && account.matches("acct_[A-Za-z0-9]+");
        return DASHBOARD + (isKnown ? account + "/" : "") + (mode == Mode.TEST ? "test/" : "");
    }
}
