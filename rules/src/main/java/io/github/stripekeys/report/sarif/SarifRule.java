package io.github.stripekeys.report.sarif;

import io.github.stripekeys.report.json.Json;
import io.github.stripekeys.rule.Requirement;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Standard;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule in a SARIF file; its words are those of the rule's page. */
final class SarifRule {
    /** In the order that results count in. */
    static final List<Rule> ALL = List.of(Rule.values());

    /** GitHub cuts longer ones. */
    private static final int DESCRIPTION_LIMIT = 1024;

    private SarifRule() {}

    static Json json(Rule rule, List<Requirement> requirements, Severity severity) {
        RulePage page = RulePage.of(rule);
        return new Json()
                .with("id", rule.id())
                .with("name", name(rule))
                .with("shortDescription", Sarif.text(rule.title()))
                .with("fullDescription", Sarif.text(description(page)).with("markdown", page.section("What it is")))
                .with("helpUri", page.link())
                .with("help", Sarif.text(help(page)).with("markdown", page.help()))
                .with("defaultConfiguration", new Json().with("level", level(rule, severity)))
                .withAny("relationships", requirements, SarifRule::relationship)
                .with("properties", properties(requirements, severity));
    }

    /** Such as {@code SecretKeyLive}. */
    private static String name(Rule rule) {
        return Arrays.stream(rule.id().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String level(Rule rule, Severity severity) {
        return rule.isPublicByDesign() ? "none" : Sarif.level(severity);
    }

    private static String description(RulePage page) {
        String description = page.text("What it is") + " " + page.text("Why it matters");
        return description.length() <= DESCRIPTION_LIMIT
                ? description
                : description.substring(0, description.lastIndexOf(' ', DESCRIPTION_LIMIT - 2)) + " …";
    }

    private static String help(RulePage page) {
        return "How to fix it: " + String.join(" ", page.fixSteps()) + " What it is: " + page.summary();
    }

    /** A weakness is what the rule is a case of; of another norm, the rule sees some of what breaks it. */
    private static Json relationship(Requirement requirement) {
        String kind = requirement.norm() == Standard.CWE ? "superset" : "relevant";
        return new Json().with("target", Sarif.taxon(requirement)).with("kinds", List.of(kind));
    }

    private static Json properties(List<Requirement> requirements, Severity severity) {
        Stream<String> weaknesses = requirements.stream()
                .filter(requirement -> requirement.norm() == Standard.CWE)
                .map(weakness -> "external/cwe/cwe-" + weakness.id());
        return new Json()
                .with("tags", Stream.concat(Stream.of("security"), weaknesses).toList())
                .with("precision", "high")
                .with("security-severity", score(severity));
    }

    /** A number in the middle of the band that GitHub gives the severity's name to; 0.0 has none. */
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
            case INFO -> "0.0";
        };
    }
}
