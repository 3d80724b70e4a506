package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryKindTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    sk_live,          '',     secret-key-live,     secret,         live
                    sk_live,          short,  secret-key-live,     secret,         live
                    sk_live,          medium, secret-key-live,     secret,         live
                    sk_test,          '',     secret-key-test,     secret,         test
                    sk_org,           '',     organization-key,    organization,   unknown
                    rk_live,          '',     restricted-key-live, restricted,     live
                    rk_test,          short,  restricted-key-test, restricted,     test
                    rkcs_test,        '',     sandbox-key,         sandbox,        test
                    pk_live,          '',     publishable-key,     publishable,    live
                    pk_test,          short,  publishable-key,     publishable,    test
                    whsec,            '',     webhook-secret,      webhook,        unknown
                    whsec,            hex,    webhook-secret,      webhook,        unknown
                    whsec,            base64, webhook-secret,      webhook,        unknown
                    absec,            '',     app-signing-secret,  app-signing,    unknown
                    ek_live,          '',     ephemeral-key,       ephemeral,      live
                    ek_test,          '',     ephemeral-key,       ephemeral,      test
                    pst_live,         '',     terminal-token,      terminal,       live
                    pss_test,         '',     terminal-token,      terminal,       test
                    oak,              '',     oauth-token,         oauth-access,   unknown
                    rt,               '',     oauth-token,         oauth-refresh,  unknown
                    uk,               '',     user-key,            user,           unknown
                    pi_secret,        '',     client-secret,       client-secret,  unknown
                    seti_secret,      '',     client-secret,       client-secret,  unknown
                    accs_secret,      '',     client-secret,       client-secret,  unknown
                    cuss_secret,      '',     client-secret,       client-secret,  unknown
                    src_client_secret, '',    client-secret,       client-secret,  unknown
                    cs_live_secret,   '',     client-secret,       client-secret,  live
                    paystack_live,    '',     other-vendor-key,    secret,         live
                    clerk_pk_live,    '',     other-vendor-key,    publishable,    live
                    checkout_sk_test, '',     other-vendor-key,    secret,         test
                    """)
    void isFoundWhole(String name, String variant, String rule, String kind, String mode) {
        String key = Keys.key(name, 1, variant);
        ScanResult result = Fixture.scan("stripe.properties", "a=1\nkey=" + key + "\n");
        assertEquals(1, result.findings().size(), result::toString);
        Finding finding = result.findings().get(0);
        assertEquals(rule, finding.rule().id());
        assertEquals(kind, finding.kind().id());
        assertEquals(mode, finding.mode().id());
        assertEquals(key.length(), finding.length());
        assertEquals(new Region(2, 5, 2, 5 + key.length()), finding.region());
    }

    @Test
    void tellsTheAccountOfALongKey() {
        ScanResult result = Fixture.scan("a", Keys.key("rk_live"));
        assertEquals("acct_" + Keys.account(1), result.findings().get(0).account());
    }

    @Test
    void tellsThatAPublishableKeyIsOfAnotherAccount() {
        String same = Keys.key("sk_live") + "\n" + Keys.key("pk_live");
        String other = Keys.key("sk_live") + "\n" + Keys.key("pk_live", 2, "");
        assertEquals(0, remarks(same));
        assertEquals(1, remarks(other));
    }

    private static long remarks(String text) {
        return Fixture.scan("a", text).findings().stream()
                .filter(finding -> finding.message().contains("does not match the publishable key in this file (acct_"))
                .count();
    }

    @Test
    void needsStripeNearARefreshToken() {
        assertEquals(0, Fixture.scan("a.txt", Keys.key("rt")).findings().size());
    }
}
