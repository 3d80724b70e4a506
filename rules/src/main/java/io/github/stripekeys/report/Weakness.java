package io.github.stripekeys.report;

import io.github.stripekeys.detect.Evidence;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import java.util.Arrays;
import java.util.List;

/** The entries of the Common Weakness Enumeration (cwe.mitre.org) that a finding can be filed under. */
enum Weakness {
    HARD_CODED("798", "Use of Hard-coded Credentials"),
    IN_SOURCE_CODE("540", "Inclusion of Sensitive Information in Source Code"),
    IN_COMMENTS("615", "Inclusion of Sensitive Information in Source Code Comments"),
    SENT("201", "Insertion of Sensitive Information Into Sent Data"),
    LOGGED("532", "Insertion of Sensitive Information into Log File");

    private final String id;
    private final String title;

    Weakness(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** What a rule is about. */
    static Weakness of(Rule rule) {
        return switch (rule) {
            case SECRET_REACHES_CLIENT -> SENT;
            case SECRET_LOGGED -> LOGGED;
            default -> HARD_CODED;
        };
    }

    /** All a finding is filed under. */
    static List<Weakness> of(Finding finding) {
        return Arrays.stream(values()).filter(weakness -> weakness.has(finding)).toList();
    }

    private boolean has(Finding finding) {
        return switch (this) {
            case HARD_CODED, SENT, LOGGED ->
                finding.rules().stream().map(Weakness::of).anyMatch(this::equals);
            case IN_SOURCE_CODE -> HARD_CODED.has(finding) && finding.exposure().surface() == Surface.CLIENT;
            case IN_COMMENTS -> finding.evidence().contains(Evidence.COMMENT);
        };
    }
}
