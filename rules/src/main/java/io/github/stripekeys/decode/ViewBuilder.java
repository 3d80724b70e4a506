package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a view of another one, from its start to its end. For one thread. */
final class ViewBuilder {
    private final View parent;
    private final StringBuilder text = new StringBuilder();
    private final List<View.Splice> splices = new ArrayList<>();
    private int copied;

    ViewBuilder(View parent) {
        this.parent = parent;
    }

    /** A view that is nothing but this text in place of a stretch. */
    static View only(View parent, String text, int from, int to, Evidence evidence) {
        return new View(text, parent, List.of(new View.Splice(0, text.length(), from, to, evidence)));
    }

    /** Replaces a stretch that lies behind all that were replaced before. */
    void replace(int from, int to, String by, Evidence evidence) {
        text.append(parent.text(), copied, from);
        splices.add(new View.Splice(text.length(), text.length() + by.length(), from, to, evidence));
        text.append(by);
        copied = to;
    }

    /** The new view; empty if nothing was replaced. */
    Optional<View> view() {
        if (splices.isEmpty()) {
            return Optional.empty();
        }
        text.append(parent.text(), copied, parent.text().length());
        return Optional.of(new View(text.toString(), parent, splices));
    }
}
