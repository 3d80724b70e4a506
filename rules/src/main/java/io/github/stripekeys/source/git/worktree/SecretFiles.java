package io.github.stripekeys.source.git.worktree;

import java.util.List;
import java.util.Locale;

/** Files that are ignored because they hold secrets, and are published once somebody adds or packs them by mistake. */
final class SecretFiles {
    private static final List<String> STARTS =
            List.of(".env", "local.", "application", ".npmrc", ".netrc", "terraform.tfstate");
    private static final List<String> PARTS =
            List.of("secret", "credential", "password", "stripe", ".local.", "-local.", "_local.", ".override.");
    private static final List<String> ENDS = List.of(".env", ".local", ".tfvars", ".tfvars.json", ".tfstate");

    private SecretFiles() {}

    /** Whether a file of this name is one. */
    static boolean matches(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String start : STARTS) {
            if (lower.startsWith(start)) {
                return true;
            }
        }
        for (String part : PARTS) {
            if (lower.contains(part)) {
                return true;
            }
        }
        for (String end : ENDS) {
            if (lower.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
