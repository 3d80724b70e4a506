package io.github.stripekeys.report;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.rule.CredentialIdentity;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FindingEvidence;
import io.github.stripekeys.rule.PhysicalLocation;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.ScopePart;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.SkipReason;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.source.git.history.Provenance;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Proposal;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results to write reports of. */
public final class Results {
    public static final Scope SCOPE = new Scope(Scope.Mode.TREE, ".", "8d6e7f8a", 2, 3);
    public static final Stats STATS = new Stats(
            1234, 5_678_901, SkipCounts.NONE.plus(SkipReason.EXCLUDED, 3).plus(SkipReason.BUILD_OUTPUT, 9), 4, 7, 2);
    public static final Problem GAP = new Problem("dump.sql", Problem.Kind.TOO_LARGE, "over 2 GB");

    static final Excerpt EXCERPT = new Excerpt(2, List.of("class Billing {", "    key = \"sk_live_…q7Xw\";", "}"));

    /** What tries to leave its place in a report. */
    public static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "javascript:alert(1)",
            "</style></title></textarea><svg/onload=alert(1)>",
            "<!-- ]]> -->",
            "${7*7} @import @raw !{x}",
            "a\u202Egpj.exe",
            "nul\u0000bell\u0007esc\u001B[31m",
            "line\r\nfeed\u2028here",
            "zero\u200Bwidth\uFEFF",
            "lone\uD800surrogate",
            "`|x|` [a](https://evil.example) @all #1",
            "::error file=x::y",
            "%2e%2e/%00?query#fragment",
            "été (1)/שלום/日本 語.java");

    private Results() {}

    public static ScanResult of(List<Finding> findings, Problem... problems) {
        return new ScanResult("1.0.0", FailOn.MEDIUM, SCOPE, STATS, findings, List.of(problems));
    }

    public static ScanResult of(Finding... findings) {
        return of(List.of(findings));
    }

    /** A live secret key at one place, by its fingerprint. */
    public static Finding live(String fingerprint, Surface surface, String path, int line) {
        return finding(Rule.SECRET_KEY_LIVE, Kind.SECRET, Mode.LIVE, fingerprint, surface, path, line);
    }

    public static Finding finding(
            Rule rule, Kind kind, Mode mode, String fingerprint, Surface surface, String path, int line) {
        return new Finding(
                List.of(rule),
                rule.severities().severityFor(surface, mode),
                credential(kind, mode, mode == Mode.UNKNOWN ? null : "acct_1Hq", "v1:" + fingerprint),
                new Exposure(surface, "under " + path),
                new FindingEvidence(List.of(Evidence.LITERAL), List.of(), EXCERPT),
                new PhysicalLocation(
                        new Location(path, null, surface == Surface.ARTIFACT), new Region(line, 5, line, 37)),
                rule.title() + " written in the source");
    }

    private static CredentialIdentity credential(Kind kind, Mode mode, @Nullable String account, String fingerprint) {
        return new CredentialIdentity(kind, mode, account, "sk_live_…q7Xw", "sk_live_", fingerprint, 32);
    }

    /** One finding and one problem full of this text. */
    public static ScanResult hostile(String text) {
        Finding finding = live("abc", Surface.CLIENT, text, 3);
        Finding hostile = new Finding(
                finding.rules(),
                finding.severity(),
                credential(finding.kind(), finding.mode(), text, finding.fingerprint()),
                new Exposure(Surface.CLIENT, text),
                new FindingEvidence(
                        finding.evidence(),
                        List.of(new Step(text, 1, 2, text)),
                        new Excerpt(1, List.of(text, "key = sk_live_…q7Xw " + text, text), new Proposal(text, text))),
                new PhysicalLocation(new Location(text, text, false), finding.region()),
                text);
        CommitInfo by = new CommitInfo(text, text, text);
        Provenance past = new Provenance(new FirstSeen(by, List.of(text), List.of(text), false, by), by);
        ProjectIdentity identity =
                new ProjectIdentity(text, text, text, text, "https://github.com/example/shop", "https://ci.example/1");
        ScopePart part = new ScopePart(text, identity, text, Outcome.CLEAN, 1, Map.of());
        Scope scope =
                new Scope(Scope.Mode.TREE, text, text, 1, 1).with(identity).withParts(List.of(part));
        Problem problem = new Problem(text, Problem.Kind.UNREADABLE, text);
        return new ScanResult(
                "1.0.0", FailOn.MEDIUM, scope, STATS, List.of(hostile.with(past.committed())), List.of(problem));
    }

    /** The same, exposed for this reason. */
    public static Finding because(String reason, Finding finding) {
        return copy(
                finding, finding.credential(), new Exposure(finding.exposure().surface(), reason), finding.where());
    }

    public static Finding with(Status status, Finding finding) {
        return finding.with(status, null);
    }

    public static Finding at(Region region, Finding finding) {
        return copy(
                finding, finding.credential(), finding.exposure(), new PhysicalLocation(finding.location(), region));
    }

    /** The same, of another credential in another file. */
    static Finding copy(Finding finding, String fingerprint, String path) {
        CredentialIdentity known = finding.credential();
        CredentialIdentity other = new CredentialIdentity(
                known.kind(),
                known.mode(),
                known.account(),
                known.redacted(),
                known.prefix(),
                fingerprint,
                known.length());
        return copy(
                finding,
                other,
                finding.exposure(),
                new PhysicalLocation(new Location(path, null, false), finding.region()));
    }

    private static Finding copy(
            Finding finding, CredentialIdentity credential, Exposure exposure, PhysicalLocation where) {
        return new Finding(
                finding.rules(),
                finding.severity(),
                credential,
                exposure,
                finding.proof(),
                where,
                finding.message(),
                finding.acceptance(),
                finding.past());
    }
}
