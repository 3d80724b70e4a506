package io.github.stripekeys.rule;

import io.github.stripekeys.exposure.Exposure;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A place at which something is wrong. */
record Case(PhysicalLocation where, Exposure exposure) {
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
                subject,
                exposure,
                proof,
                where,
                message(remarks));
    }

    /** The first remark is a noun, which a participle goes on from; all else follows behind semicolons. */
    private static String message(List<Violation> remarks) {
        String text = remarks.stream().map(Violation::text).distinct().collect(Collectors.joining("; "));
        return PARTICIPLE.matcher(text).replaceFirst(" ");
    }
}
