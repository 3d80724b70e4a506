package io.github.stripekeys.java.sink;

import io.github.stripekeys.java.constant.FoldedText;
import io.github.stripekeys.sink.Sink;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.Optional;

/**
 * A constant that is given to a sink.
 *
 * @param step where it is given
 */
public record SinkArgument(Sink sink, FoldedText text, Step step) {
    /** Where the constant is written, if that is in one place of the same file and as it is; else the argument. */
    public Region region() {
        return text.written().orElse(text.region());
    }

    /** How the constant gets to the sink; empty if it is written there. */
    public List<Step> trace() {
        Optional<Region> written = text.written();
        boolean isThere = written.isEmpty() || text.region().overlaps(written.get());
        return isThere
                ? List.of()
                : List.of(
                        new Step(
                                step.path(),
                                written.get().startLine(),
                                written.get().startColumn(),
                                "defined here"),
                        step);
    }
}
