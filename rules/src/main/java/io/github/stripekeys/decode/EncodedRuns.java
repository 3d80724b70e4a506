package io.github.stripekeys.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stretches of Base64 or hexadecimal digits that have a needle in them. */
final class EncodedRuns implements Decoder {
    private final NeedleSearch search;

    EncodedRuns(NeedleSearch search) {
        this.search = search;
    }

    @Override
    public List<View> decode(View view) {
        List<View> views = new ArrayList<>();
        int from = 0;
        for (NeedleSearch.Hit hit : search.all(view.text())) {
            Optional<EncodedRun> run = hit.start() < from ? Optional.empty() : EncodedRun.around(view.text(), hit);
            run.ifPresent(found -> views.add(found.view(view)));
            from = run.map(EncodedRun::end).orElse(from);
        }
        return views;
    }
}
