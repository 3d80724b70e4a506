package io.github.stripekeys.fix;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.rule.Finding;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives different credentials different variables where one process may read both: in the code of a project, and in one file of
 * configuration; files of configuration beside each other may be of different environments. For one plan and one thread.
 */
final class VariableNames {
    private static final String PREFIX = "STRIPE_";

    /** By scope and name, the fingerprint that has it. */
    private final Map<String, Map<String, String>> taken = new HashMap<>();

    /** The name for a credential that would be called this in a scope. */
    String name(String wanted, String scope, Finding finding) {
        Map<String, String> names = taken.computeIfAbsent(scope, any -> new HashMap<>());
        if (isFree(names, wanted, finding)) {
            return wanted;
        }
        String mode = finding.mode() == Mode.TEST ? "TEST_" : "LIVE_";
        String byMode = wanted.startsWith(PREFIX) && !wanted.startsWith(PREFIX + mode)
                ? PREFIX + mode + wanted.substring(PREFIX.length())
                : wanted + "_2";
        String name = byMode;
        for (int i = 2; !isFree(names, name, finding); i++) {
            name = byMode.replaceFirst("_2$", "") + "_" + i;
        }
        return name;
    }

    private static boolean isFree(Map<String, String> names, String name, Finding finding) {
        return finding.fingerprint().equals(names.computeIfAbsent(name, any -> finding.fingerprint()));
    }
}
