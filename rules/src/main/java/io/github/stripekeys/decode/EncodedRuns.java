package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stretches of Base64 or hexadecimal digits that have a needle in them. Each is decoded once for each place where groups may start. */
final class EncodedRuns implements Decoder {
    private final NeedleSearch search;

    EncodedRuns(NeedleSearch search) {
        this.search = search;
    }

    /**
     * A way to decode a run.
     *
     * @param from characters before the first whole group
     * @param skipped bytes before the first whole character
     */
    private record Reading(EncodedRun run, int from, int skipped, EncodedPrefix needle) {
        static Reading of(EncodedRun run, NeedleSearch.Hit hit) {
            EncodedPrefix needle = hit.needle();
            int group = needle.codecOrThrow().group;
            int start = run.offset(hit.start()) - needle.lead();
            int from = Math.floorMod(start, group);
            int prefix = (start - from) / group * needle.codecOrThrow().bytes + needle.before();
            return new Reading(run, from, needle.isWide() ? Math.floorMod(prefix, 2) : 0, needle);
        }

        /** What makes it another text than a second reading of the same run. */
        List<Object> identity() {
            return List.of(run.start(), run.codec(), from, skipped, needle.charset());
        }

        View view(View parent) {
            byte[] decoded = run.decoded(from);
            String narrow = new String(decoded, StandardCharsets.ISO_8859_1);
            View view = ViewBuilder.only(parent, narrow, run.start(), run.end(), run.codec().evidence);
            if (!needle.isWide()) {
                return view;
            }
            String wide = new String(decoded, skipped, Math.max(0, decoded.length - skipped), needle.charset());
            return ViewBuilder.only(view, wide, 0, narrow.length(), Evidence.UTF_16);
        }
    }

    @Override
    public List<View> decode(View view) {
        byte[] bytes = NeedleSearch.bytes(view.text());
        Map<Codec, EncodedRun> runs = new EnumMap<>(Codec.class);
        Set<List<Object>> seen = new HashSet<>();
        List<View> views = new ArrayList<>();
        for (NeedleSearch.Hit hit : search.all(bytes)) {
            Codec codec = hit.needle().codec();
            if (codec != null) {
                EncodedRun run = runs.get(codec);
                if (run == null || run.offset(hit.start()) < 0) {
                    run = new WrappedText(bytes, codec, run == null ? 0 : run.end()).around(hit);
                    runs.put(codec, run);
                }
                Reading reading = Reading.of(run, hit);
                if (seen.add(reading.identity())) {
                    views.add(reading.view(view));
                }
            }
        }
        return views;
    }
}
