package io.github.stripekeys.rule;

import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Region;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A place at which something is wrong. */
record Case(Location location, Exposure exposure, Region region) {
    private static final Pattern PARTICIPLE =
            Pattern.compile("(?<=^[^;]{1,200}); (?=(?:passed to|used in|sent to|assigned to) )");

    /**
     * The finding.
     *
     * @param remarks what is wrong: the first has the rule that it is filed under; the worst decides the severity
     */
    Finding finding(CredentialIdentity subject, List<Violation> remarks, FindingEvidence proof) {
        List<Rule> rules = remarks.stream().map(Violation::rule).toList();
        return new Finding(
                rules,
                SeverityTable.of(rules, exposure.surface(), subject.mode()),
                subject.kind(),
                subject.mode(),
                subject.account(),
                exposure,
                proof.evidence(),
                location,
                region,
                subject.redacted(),
                subject.prefix(),
                subject.fingerprint(),
                subject.length(),
                message(remarks),
                proof.trace(),
                Status.OPEN,
                proof.excerpt());
    }

    /** The first remark is a noun, which a participle goes on from; all else follows behind semicolons. */
    private static String message(List<Violation> remarks) {
        String text = remarks.stream().map(Violation::text).distinct().collect(Collectors.joining("; "));
        return PARTICIPLE.matcher(text).replaceFirst(" ");
    }
}
