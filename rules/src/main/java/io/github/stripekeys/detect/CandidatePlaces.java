package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.text.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The places of one credential in one document, in the order in which they were seen; what was seen in several ways at one
 * place is one candidate. For one thread.
 */
final class CandidatePlaces {
    private final List<Candidate> all = new ArrayList<>();

    /** The index of each by its region, in the order of the text. */
    private final NavigableMap<Region, Integer> byRegion = new TreeMap<>();

    void add(Candidate candidate) {
        Map.Entry<Region, Integer> same = overlapping(candidate.region());
        if (same == null) {
            byRegion.put(candidate.region(), all.size());
            all.add(candidate);
        } else {
            Candidate merged = all.get(same.getValue()).merge(candidate);
            all.set(same.getValue(), merged);
            byRegion.remove(same.getKey());
            byRegion.put(merged.region(), same.getValue());
        }
    }

    List<Candidate> all() {
        return all;
    }

    /** Regions that are kept do not overlap, so only the two beside one can. */
    private Map.@Nullable Entry<Region, Integer> overlapping(Region region) {
        Map.@Nullable Entry<Region, Integer> before = byRegion.floorEntry(region);
        if (before != null && before.getKey().overlaps(region)) {
            return before;
        }
        Map.@Nullable Entry<Region, Integer> behind = byRegion.higherEntry(region);
        return behind != null && behind.getKey().overlaps(region) ? behind : null;
    }
}
