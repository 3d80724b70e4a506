package io.github.stripekeys.scan;

import io.github.stripekeys.exposure.Exposures;
import io.github.stripekeys.exposure.Filtering;
import io.github.stripekeys.rule.Judge;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.SourceSummary;
import io.github.stripekeys.source.archive.Unpacking;

/**
 * One scan, from source to result.
 *
 * @param listener told what happens on the way
 */
public record Scan(ScanRequest request, ScanListener listener) {
    /** Reads all of the source. */
    public ScanResult of(Source source) {
        return of(source, source);
    }

    /**
     * Reads all of the source.
     *
     * @param neighbours has the Java files that may have constants of those in the source, or use theirs; read only if
     *     the source has parts of credentials
     */
    public ScanResult of(Source source, Source neighbours) {
        Exposures exposures = new Exposures(request.layout());
        Filtering filtering = new Filtering(request.layout(), exposures);
        Judge judge = new Judge(request.salt(), exposures);
        Inspection inspection = new Inspection(judge, filtering, request.policy(), listener);
        Unpacking unpacking = new Unpacking(inspection, request.archives());
        SourceSummary summary = unpacking.complete(source.read(unpacking));
        inspection.lookAround(neighbours);
        return inspection.result(request, summary);
    }
}
