package io.github.stripekeys.report;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Results with as many findings as one likes, scanned in files of the usual sort. */
public final class LargeResult {
    private static final String[] NAMES = {"sk_live", "sk_test", "rk_live", "whsec", "pk_live", "rk_test", "sk_org"};
    private static final String[] FOLDERS = {
        "shop/src/main/resources/static/js", "shop/src/main/java/shop", "billing/src/main/java/billing",
        "billing/src/test/java/billing", ".github/workflows", "docs"
    };

    private static final int SCANNED = NAMES.length * FOLDERS.length;

    private LargeResult() {}

    /** The first files are scanned; all further findings are like theirs, of other credentials in other files. */
    public static ScanResult of(int findings) {
        Map<String, byte[]> files = new TreeMap<>();
        int scanned = Math.min(findings, SCANNED);
        IntStream.range(0, scanned).forEach(i -> files.put(path(i), text(i).getBytes(StandardCharsets.UTF_8)));
        ScanResult result = Fixture.scan(files);
        List<Finding> all = IntStream.range(0, findings)
                .mapToObj(i -> copy(result.findings().get(i % scanned), i))
                .toList();
        return Results.of(all);
    }

    private static Finding copy(Finding finding, int i) {
        String number = Integer.toString(i + 1_000_000_000, Character.MAX_RADIX);
        return Results.copy(finding, finding.fingerprint().substring(0, 20) + number, path(i));
    }

    private static String path(int i) {
        return FOLDERS[i % FOLDERS.length] + "/Payments" + i + ".kt";
    }

    private static String text(int i) {
        return """
                package shop

                /** Payments of shop number %d. */
                class Payments%d {
                    private val stripe = Client("%s")
                    fun pay(amount: Long) = stripe.charge(amount)
                }
                """.formatted(i, i, Keys.key(NAMES[i % NAMES.length], i + 1, ""));
    }
}
