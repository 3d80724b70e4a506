package io.github.stripekeys.fix;

import io.github.stripekeys.rule.Finding;
import java.util.List;
import java.util.Optional;

/** What is done about the findings of one file. */
record FileFix(List<Fix> fixes, Optional<EditedFile> edited) {
    FileFix {
        fixes = List.copyOf(fixes);
    }

    /** Nothing, for one reason. */
    static FileFix refused(List<Finding> findings, String reason) {
        return new FileFix(
                findings.stream()
                        .map(finding -> (Fix) new Fix.Refused(finding, reason))
                        .toList(),
                Optional.empty());
    }
}
