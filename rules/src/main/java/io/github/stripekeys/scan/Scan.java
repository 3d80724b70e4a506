package io.github.stripekeys.scan;

import io.github.stripekeys.exposure.Exposures;
import io.github.stripekeys.exposure.FilteredResources;
import io.github.stripekeys.rule.FindingFactory;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.archive.ExpandingReader;

/**
 * One scan, from source to result.
 *
 * @param listener told what happens on the way
 */
public record Scan(ScanContext context, ScanListener listener) {
    /** Reads all of the source, and marks what the project accepts. */
    public ScanResult run(Source source) {
        return run(source, source);
    }

    /**
     * Reads all of the source, and marks what the project accepts.
     *
     * @param neighbours has the Java files that may have constants of those in the source, or use theirs; read only if
     *     the source has parts of credentials
     */
    public ScanResult run(Source source, Source neighbours) {
        return new AcceptanceStep(context.policy()).accept(find(source, neighbours), context.coverage());
    }

    /**
     * Reads all of the source, which is a part of what a result is of: nothing is marked but what comments suppress.
     *
     * @param neighbours see {@link #run(Source, Source)}
     */
    public ScanResult find(Source source, Source neighbours) {
        return find(source, neighbours, false);
    }

    /** Reads all of the source for the places of credentials alone: nothing is said of what code does with them. */
    ScanResult findCredentials(Source source) {
        return find(source, source, true);
    }

    private ScanResult find(Source source, Source neighbours, boolean onlyCredentials) {
        Exposures exposures = new Exposures(context.layout());
        FilteredResources filtering = new FilteredResources(context.layout(), exposures);
        FoundSoFar found = new FoundSoFar(new FindingFactory(context.salt(), exposures), listener);
        BlobScanner inspection = new BlobScanner(context, filtering, found, listener, onlyCredentials);
        ExpandingReader unpacking =
                new ExpandingReader(inspection, context.options().archives(), this::isExcluded);
        LfsPointers pointers = new LfsPointers(unpacking);
        ReadStatistics summary = unpacking.complete(source.read(pointers)).plus(pointers.problems());
        inspection.resolveAcrossFiles(neighbours, context.scope().mode());
        return found.result(context, summary, unpacking);
    }

    /** Whether what is packed at this place is excluded, by a glob relative to the scanned folder. */
    private boolean isExcluded(Location packed) {
        String prefix = context.scope().root() + "/";
        String path = packed.displayPath();
        return context.options().excludes().match(path.startsWith(prefix) ? path.substring(prefix.length()) : path);
    }
}
