package io.github.stripekeys.detect.disguise;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stretches of Base64 or hexadecimal digits that have a needle in them. */
final class EncodedRuns implements Disguise {
    private final NeedleSearch search;

    EncodedRuns(NeedleSearch search) {
        this.search = search;
    }

    @Override
    public List<View> lift(View view) {
        byte[] bytes = view.text().getBytes(StandardCharsets.ISO_8859_1);
        List<View> views = new ArrayList<>();
        Optional<NeedleSearch.Hit> hit = search.next(bytes, bytes.length, 0);
        while (hit.isPresent()) {
            Optional<EncodedRun> run = EncodedRun.around(view.text(), hit.get());
            run.ifPresent(found -> views.add(found.view(view)));
            int next = hit.get().start() + 1;
            hit = search.next(
                    bytes,
                    bytes.length,
                    run.map(found -> Math.max(next, found.end())).orElse(next));
        }
        return views;
    }
}
