package io.github.stripekeys.report.gitlab;

import io.github.stripekeys.report.content.Compliance;
import io.github.stripekeys.report.content.ReportText;
import io.github.stripekeys.report.content.StableLocationIds;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.report.json.Json;
import io.github.stripekeys.report.markdown.Markdown;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import io.github.stripekeys.rule.Standard;
import io.github.stripekeys.source.git.history.FirstSeen;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vulnerabilities of a GitLab report, made in their order. Never has a {@code raw_source_code_extract}. */
final class GitlabFindings {
    /** What GitLab's own analyzers write where there is no commit. */
    private static final String NO_COMMIT = "0000000";

    /** GitLab refuses a longer solution. */
    private static final int MOST_SOLUTION = 7000;

    private final String commit;
    private final StableLocationIds places = new StableLocationIds();
    private final Compliance compliance = Compliance.of(List.of(Rule.values()));
    private final Map<Rule, String> solutions = new EnumMap<>(Rule.class);

    GitlabFindings(@Nullable String commit) {
        this.commit = commit == null || commit.isEmpty() ? NO_COMMIT : commit;
    }

    Json json(Finding finding) {
        String place = places.of(finding);
        return new Json()
                .with("id", uuid(place))
                .with("name", finding.rule().title())
                .with("description", description(finding))
                .with("severity", ReportText.heading(finding.severity().id()))
                .with("solution", solutions.computeIfAbsent(finding.rule(), GitlabFindings::solution))
                .with("identifiers", identifiers(finding), identifier -> identifier)
                .with("location", location(finding).with("commit", commit(finding)))
                .with("tracking", tracking(finding, place));
    }

    /** The commit that brought it, as GitLab's own analyzer says of a history; else the one that was scanned. */
    private Json commit(Finding finding) {
        @Nullable FirstSeen first = finding.past().firstSeen();
        return first == null
                ? new Json().with("sha", commit)
                : new Json()
                        .with("author", VisibleText.of(first.by().author()))
                        .with("date", first.date())
                        .with("sha", first.commit());
    }

    private static String uuid(String place) {
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** GitLab reads it as Markdown. */
    private static String description(Finding finding) {
        String trace = finding.trace().stream()
                .map(step ->
                        "\n1. " + Markdown.code(step.path() + ":" + step.line()) + " " + Markdown.code(step.message()))
                .collect(Collectors.joining());
        return Markdown.code(finding.redacted()) + " in " + Markdown.code(finding.place()) + ": "
                + Markdown.prose(finding.message()) + ". Exposed to: "
                + finding.exposure().surface().id() + ", "
                + Markdown.prose(finding.exposure().because()) + ".\n"
                + trace;
    }

    private static String solution(Rule rule) {
        String steps = RulePage.of(rule).steps().stream()
                .map(step -> "- " + step.markdown())
                .collect(Collectors.joining("\n"));
        return steps.length() <= MOST_SOLUTION ? steps : steps.substring(0, MOST_SOLUTION);
    }

    private List<Json> identifiers(Finding finding) {
        Json rule = identifier(
                "stripe_keys_rule_id",
                "stripe-keys " + finding.rule().id(),
                finding.rule().id());
        Stream<Json> weaknesses = compliance.of(finding).stream()
                .filter(requirement -> requirement.norm() == Standard.CWE)
                .map(weakness ->
                        identifier("cwe", weakness.label(), weakness.id()).with("url", weakness.address()));
        return Stream.concat(Stream.of(rule), weaknesses).toList();
    }

    private static Json identifier(String type, String name, String value) {
        return new Json().with("type", type).with("name", name).with("value", value);
    }

    /** A line of what is packed is none of the file. */
    private static Json location(Finding finding) {
        Json location = new Json().with("file", finding.path());
        return finding.location().entry() != null || finding.region().startLine() < 1
                ? location
                : location.with("start_line", finding.region().startLine())
                        .with("end_line", finding.region().endLine());
    }

    /** By what GitLab knows it again; without, by its lines, and two credentials in one line would be one. */
    private static Json tracking(Finding finding, String place) {
        Json signature = new Json().with("algorithm", "hash").with("value", place);
        return new Json()
                .with("type", "source")
                .with("items", List.of(location(finding)), item -> item.with("signatures", List.of(signature), s -> s));
    }
}
