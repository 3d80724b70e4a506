package io.github.stripekeys.policy.file;

import io.github.stripekeys.policy.DidYouMean;
import io.github.stripekeys.policy.Rotation;
import io.github.stripekeys.policy.SuppressionRule;
import io.github.stripekeys.policy.SuppressionTerms;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.source.Glob;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * One entry of the file, whose keys are all known and each there once.
 *
 * @param path the file's
 */
record SuppressionEntry(Node node, Map<String, ScalarNode> fields, String path) {
    private static final List<String> KEYS = List.of(
            "rule", "fingerprint", "path", "sha256", "reason", "owner", "expires", "until", "rotated", "ticket");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FINGERPRINT = Pattern.compile("v1:[a-z2-7]{26}");

    static SuppressionEntry of(Node node, String path) {
        if (!(node instanceof MappingNode map)) {
            throw new WrongLine(node, "an entry with the keys " + String.join(", ", KEYS) + " was expected");
        }
        Map<String, ScalarNode> fields = new LinkedHashMap<>();
        for (NodeTuple field : map.getValue()) {
            String key = scalar(field.getKeyNode(), "a key").getValue();
            if (!KEYS.contains(key)) {
                throw new WrongLine(field.getKeyNode(), "unknown key \"" + key + "\"; " + DidYouMean.hint(key, KEYS));
            }
            if (fields.put(key, scalar(field.getValueNode(), key)) != null) {
                throw new WrongLine(field.getKeyNode(), "the key \"" + key + "\" is there twice");
            }
        }
        return new SuppressionEntry(node, fields, path);
    }

    private static ScalarNode scalar(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar;
        }
        throw new WrongLine(node, what + " must be a text");
    }

    /** Whether it says that a credential was exchanged, and accepts nothing. */
    boolean isRotation() {
        return fields.containsKey("rotated");
    }

    Rotation rotation(LocalDate today) {
        for (String key : List.of("expires", "until", "rule", "path")) {
            if (fields.containsKey(key)) {
                throw new WrongLine(field(key), "\"" + key + "\" has no place beside \"rotated\", which has no end");
            }
        }
        String day = field("rotated").getValue();
        LocalDate date = SuppressionTerms.day(day)
                .filter(found -> !found.isAfter(today))
                .orElseThrow(() ->
                        new WrongLine(field("rotated"), "\"" + day + "\" is no day in the past, such as " + today));
        field("fingerprint");
        return new Rotation(
                Objects.requireNonNull(fingerprint()), date, field("owner").getValue(), text("ticket"));
    }

    SuppressionRule allowance(LocalDate today) {
        if (text("rule") == null && text("fingerprint") == null && text("path") == null && text("sha256") == null) {
            throw new WrongLine(node, "the entry needs a rule, fingerprint, path or sha256");
        }
        Rule rule = rule();
        SuppressionTerms terms = terms();
        terms.fault(rule, today).ifPresent(fault -> {
            throw new WrongLine(field(fault.field()), fault.message());
        });
        String glob = rooted(text("path"));
        return new SuppressionRule(rule, fingerprint(), glob == null ? null : Glob.of(glob), sha256(), terms);
    }

    private @Nullable Rule rule() {
        String id = text("rule");
        if (id == null) {
            return null;
        }
        List<String> ids = Arrays.stream(Rule.values()).map(Rule::id).toList();
        return Rule.of(id)
                .orElseThrow(() ->
                        new WrongLine(field("rule"), "there is no rule \"" + id + "\"; " + DidYouMean.hint(id, ids)));
    }

    /** Of a content that cannot be looked at, which breaks no rule and has no fingerprint. */
    private @Nullable String sha256() {
        String hash = text("sha256");
        if (hash != null && !SHA_256.matcher(hash).matches()) {
            throw new WrongLine(field("sha256"), "not a SHA-256: it is 64 digits and letters from a to f");
        }
        if (hash != null && (text("rule") != null || text("fingerprint") != null)) {
            throw new WrongLine(
                    field("sha256"), "a sha256 is of what cannot be looked at: it has no rule and no fingerprint");
        }
        return hash;
    }

    /** Globs are relative to the top, be there a slash or a dot before them or not. */
    private static @Nullable String rooted(@Nullable String glob) {
        return glob == null ? null : glob.strip().replaceFirst("^(?:\\./)?/?", "");
    }

    private @Nullable String fingerprint() {
        String fingerprint = text("fingerprint");
        if (fingerprint != null && !FINGERPRINT.matcher(fingerprint).matches()) {
            throw new WrongLine(field("fingerprint"), "not a fingerprint: it is v1: and 26 letters and digits");
        }
        return fingerprint;
    }

    private SuppressionTerms terms() {
        String end = fields.containsKey("until") && !fields.containsKey("expires") ? "until" : "expires";
        String day = field(end).getValue();
        LocalDate expires = SuppressionTerms.day(day)
                .orElseThrow(() -> new WrongLine(field(end), "\"" + day + "\" is not a date, such as 2027-01-31"));
        return new SuppressionTerms(
                field("owner").getValue(),
                field("reason").getValue(),
                expires,
                text("ticket"),
                path,
                WrongLine.line(node));
    }

    /** A field that must be there. */
    private ScalarNode field(String key) {
        ScalarNode field = fields.get(key);
        if (field == null || field.getValue().isBlank()) {
            throw new WrongLine(field == null ? node : field, "\"" + key + "\" is missing");
        }
        return field;
    }

    private @Nullable String text(String key) {
        return fields.containsKey(key) ? Objects.requireNonNull(field(key)).getValue() : null;
    }
}
