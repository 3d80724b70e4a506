package io.github.stripekeys.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.credential.Secret;
import io.github.stripekeys.policy.Baseline.Entry;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.testing.Keys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No edit makes a known credential new, but that of a character of its own: 10,000 files, each with one of its own. */
final class DriftPropertyTest {
    private static final int FILES = 10_000;
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final List<String> NAMES = List.of("a.yml", "a.properties", "a.js", "A.kt", "a.txt");

    private final Random random = new Random(20261128);
    private final List<Entry> before = new ArrayList<>();
    private final Map<String, String> after = new TreeMap<>();
    private final Map<String, String> expected = new TreeMap<>();

    @Test
    void onlyAnotherCredentialIsNew() {
        for (int i = 0; i < FILES; i++) {
            addCase(i);
        }
        Policy baseline = new Policy(new Baseline(before), Suppressions.NONE, false, LocalDate.EPOCH);
        Map<String, String> statuses = new TreeMap<>();
        new AcceptedProject(after)
                .scan(baseline)
                .findings()
                .forEach(finding ->
                        statuses.merge(folder(finding), finding.status().id(), (a, b) -> "fixed open"));
        assertEquals(expected, statuses);
    }

    private void addCase(int number) {
        boolean isWebhook = number % 2 == 1;
        String key = isWebhook ? Keys.key("whsec", number, "") : Keys.key("sk_live", number, "medium");
        String folder = "case" + number + "/";
        String path = folder + NAMES.get(number % NAMES.size());
        boolean isOther = random.nextInt(3) == 0;
        String text = "one = 1\nstripe:\n  key = \"" + key + "\"\n";
        before.add(new Entry(
                Salt.DEFAULT.fingerprint(new Secret(key)),
                isWebhook ? Rule.WEBHOOK_SECRET : Rule.SECRET_KEY_LIVE,
                path));
        String edited = edit(edit(isOther ? text.replace(key, withAnotherCharacter(key)) : text));
        after.put(random.nextBoolean() ? path : elsewhere(folder, path), edited);
        expected.put(folder, isOther ? "fixed open" : "known");
    }

    private static String folder(Finding finding) {
        return finding.path().substring(0, finding.path().indexOf('/') + 1);
    }

    private String edit(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> text.replaceFirst("\n", "\n".repeat(1 + random.nextInt(50)));
            case 1 -> text.replace("\n", "\n" + " ".repeat(1 + random.nextInt(8)));
            case 2 -> text.replace("\r\n", "\n").replace("\n", "\r\n");
            default -> text + "# more\n".repeat(random.nextInt(9));
        };
    }

    /** Another folder or another name. */
    private String elsewhere(String folder, String path) {
        return random.nextBoolean()
                ? folder + "more/" + path.substring(folder.length())
                : folder + "b" + path.substring(folder.length());
    }

    private String withAnotherCharacter(String key) {
        int at = key.length() - 1 - random.nextInt(20);
        int other = BASE62.indexOf(key.charAt(at)) + 1 + random.nextInt(BASE62.length() - 1);
        return key.substring(0, at) + BASE62.charAt(other % BASE62.length()) + key.substring(at + 1);
    }
}
