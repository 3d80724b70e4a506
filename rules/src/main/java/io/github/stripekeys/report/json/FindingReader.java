package io.github.stripekeys.report.json;

import com.google.gson.JsonElement;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Acceptance;
import io.github.stripekeys.rule.CredentialIdentity;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FindingEvidence;
import io.github.stripekeys.rule.PhysicalLocation;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.source.git.history.Provenance;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Proposal;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.stream.Stream;

/** Reads a finding, as {@link JsonReport} writes it. */
final class FindingReader {
    private FindingReader() {}

    static Finding finding(JsonFields finding) {
        return new Finding(
                rules(finding),
                finding.constant("severity", Severity.values(), Severity::id),
                credential(finding),
                exposure(finding.fields("exposure")),
                new FindingEvidence(
                        finding.constants("evidence", Evidence.values(), Evidence::id),
                        finding.list("trace", element -> step(JsonFields.of(element))),
                        finding.fieldsOrNone("excerpt")
                                .map(FindingReader::excerpt)
                                .orElse(Excerpt.NONE)),
                new PhysicalLocation(
                        new Location(finding.text("path"), finding.textOrNull("entry"), isArtifact(finding)),
                        region(finding)),
                finding.text("message"),
                new Acceptance(
                        finding.constant("status", Status.values(), Status::id),
                        finding.has("suppression") ? suppression(finding.fields("suppression")) : null),
                past(finding));
    }

    private static CredentialIdentity credential(JsonFields finding) {
        return new CredentialIdentity(
                finding.constant("kind", Kind.values(), Kind::id),
                finding.constant("mode", Mode.values(), Mode::id),
                finding.textOrNull("account"),
                finding.text("redacted"),
                prefix(finding.text("redacted")),
                finding.text("fingerprint"),
                finding.number("length"));
    }

    private static Suppression suppression(JsonFields suppression) {
        return new Suppression(
                suppression.text("owner"),
                suppression.text("reason"),
                suppression.day("expires"),
                suppression.textOrNull("ticket"),
                suppression.text("path"),
                suppression.number("line"),
                suppression.number("daysLeft"));
    }

    private static Provenance past(JsonFields finding) {
        return new Provenance(
                finding.fieldsOrNone("firstSeen").map(FindingReader::firstSeen).orElse(null),
                finding.fieldsOrNone("written").map(FindingReader::authored).orElse(null),
                finding.flagOrNone("isCommitted").orElse(false));
    }

    private static FirstSeen firstSeen(JsonFields first) {
        return new FirstSeen(
                authored(first),
                first.list("paths", JsonElement::getAsString),
                first.list("refs", JsonElement::getAsString),
                first.flag("atHead"),
                first.fieldsOrNone("removed").map(FindingReader::authored).orElse(null));
    }

    private static CommitInfo authored(JsonFields authored) {
        return new CommitInfo(authored.text("commit"), authored.text("date"), authored.textOrEmpty("author"));
    }

    private static List<Rule> rules(JsonFields finding) {
        Rule first = finding.constant("ruleId", Rule.values(), Rule::id);
        return Stream.concat(Stream.of(first), finding.constants("ruleIds", Rule.values(), Rule::id).stream())
                .distinct()
                .toList();
    }

    /** Reports of older versions do not say it; there, what clients get in an archive counts. */
    private static boolean isArtifact(JsonFields finding) {
        return finding.flagOrNone("isArtifact")
                .orElseGet(() -> exposure(finding.fields("exposure")).surface() == Surface.ARTIFACT);
    }

    private static Exposure exposure(JsonFields exposure) {
        return new Exposure(exposure.constant("surface", Surface.values(), Surface::id), exposure.text("because"));
    }

    private static Region region(JsonFields finding) {
        return new Region(
                finding.number("startLine"),
                finding.number("startColumn"),
                finding.number("endLine"),
                finding.number("endColumn"));
    }

    /** What stands before the ellipsis. */
    private static String prefix(String redacted) {
        int ellipsis = redacted.indexOf('…');
        return ellipsis < 0 ? redacted : redacted.substring(0, ellipsis);
    }

    private static Excerpt excerpt(JsonFields excerpt) {
        return new Excerpt(
                excerpt.number("firstLine"),
                excerpt.list("lines", JsonElement::getAsString),
                excerpt.fieldsOrNone("proposal")
                        .map(proposal -> new Proposal(proposal.text("advice"), proposal.text("line")))
                        .orElse(null));
    }

    private static Step step(JsonFields step) {
        return new Step(
                step.text("path"),
                step.number("line"),
                step.number("column"),
                step.text("message"),
                step.textOrEmpty("code"));
    }
}
