package io.github.stripekeys.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DashboardPageTest {
    @ParameterizedTest
    @CsvSource({
        "SECRET, LIVE, acct_1Hq, acct_1Hq/apikeys",
        "SECRET, TEST, acct_1Hq, acct_1Hq/test/apikeys",
        "RESTRICTED, TEST, , test/apikeys",
        "SECRET, LIVE, , apikeys",
        "WEBHOOK, UNKNOWN, , webhooks",
        "ORGANIZATION, LIVE, , org/api-keys/secret",
    })
    void isThatOfTheAccountAndMode(Kind kind, Mode mode, @Nullable String account, String path) {
        DashboardPage page = Objects.requireNonNull(DashboardPage.replacing(kind, mode, account));
        assertEquals("https://dashboard.stripe.com/" + path, page.address());
    }

    @Test
    void hasNoPathOfAReportsOwnMaking() {
        DashboardPage page = Objects.requireNonNull(DashboardPage.logs(Kind.SECRET, Mode.LIVE, "acct_1/../evil?x"));
        assertEquals("https://dashboard.stripe.com/logs", page.address());
    }

    @Test
    void isMissingForWhatIsNotReplaced() {
        assertNull(DashboardPage.replacing(Kind.PUBLISHABLE, Mode.LIVE, "acct_1Hq"));
    }

    @ParameterizedTest
    @EnumSource
    void isAlwaysStripes(Kind kind) {
        DashboardPage page = DashboardPage.replacing(kind, Mode.LIVE, "acct_1Hq");
        assertTrue(page == null || page.address().startsWith("https://dashboard.stripe.com/"));
    }
}
