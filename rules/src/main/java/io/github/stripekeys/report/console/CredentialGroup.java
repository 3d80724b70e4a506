package io.github.stripekeys.report.console;

import io.github.stripekeys.rule.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One credential and where it is, such as in a source and in what was packaged of it.
 *
 * @param worst the finding that is worst
 * @param others how many more there are
 */
public record CredentialGroup(Finding worst, int others) {
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder());

    /** The findings by credential, the worst first. */
    public static List<CredentialGroup> of(Stream<Finding> findings) {
        Map<String, List<Finding>> byCredential = findings.sorted(WORST_FIRST)
                .collect(Collectors.groupingBy(Finding::fingerprint, LinkedHashMap::new, Collectors.toList()));
        return byCredential.values().stream()
                .map(places -> new CredentialGroup(places.get(0), places.size() - 1))
                .toList();
    }

    /** The worst finding of each. */
    public static List<Finding> worst(Collection<CredentialGroup> leaks) {
        return leaks.stream().map(CredentialGroup::worst).toList();
    }
}
