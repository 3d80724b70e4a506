package io.github.stripekeys.policy;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets what the build has packaged follow its sources: whoever accepts a credential in a source that is packaged accepts it in
 * the package, where its comments are gone and its path changes with each release.
 */
record ArtifactSuppression(List<Finding> findings) {
    private static final Set<Surface> PACKAGED = EnumSet.of(Surface.SERVER, Surface.CLIENT, Surface.GENERATED);

    List<Finding> followingSources() {
        boolean isAny = findings.stream().anyMatch(ArtifactSuppression::isOpenArtifact);
        return isAny ? findings.stream().map(this::follow).toList() : findings;
    }

    private static boolean isOpenArtifact(Finding finding) {
        return finding.isOpen() && finding.location().isArtifact();
    }

    private Finding follow(Finding finding) {
        if (!isOpenArtifact(finding)) {
            return finding;
        }
        List<Finding> sources = findings.stream()
                .filter(source ->
                        !source.location().isArtifact() && source.fingerprint().equals(finding.fingerprint()))
                .toList();
        Optional<Finding> accepted = sources.stream()
                .filter(source -> source.status() == Status.SUPPRESSED
                        && PACKAGED.contains(source.exposure().surface()))
                .findFirst();
        return accepted.isPresent() && sources.stream().noneMatch(Finding::isOpen)
                ? finding.with(Status.SUPPRESSED, accepted.get().suppression())
                : finding;
    }
}
