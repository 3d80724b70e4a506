package io.github.stripekeys.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is for, told by its path. */
enum FileRole {
    /** A configuration that is named after production. */
    PRODUCTION(
            "(?:.*[/._-])?(?:prod|production|prd)(?:[/._-].*)?(?<=\\.(?:properties|ya?ml|env|json|toml|conf|xml|tfvars))"
                    + "|(?:.*/)?\\.env[._-](?:prod|production|prd)(?:\\..*)?"),
    /** What {@code stripe login} writes. */
    COMMAND_LINE("(?:.*/)?\\.?(?:config/)?stripe/config\\.toml"),
    TOML(".*\\.toml"),
    /** What tells an agent which tools it has. */
    AGENT("(?:.*/)?(?:[\\w.-]*mcp[\\w.-]*\\.json|claude_desktop_config\\.json|\\.(?:claude|cursor|gemini|codex)/.*)");

    private final Pattern path;

    FileRole(String path) {
        this.path = Pattern.compile(path);
    }

    boolean isOf(String name) {
        return path.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
