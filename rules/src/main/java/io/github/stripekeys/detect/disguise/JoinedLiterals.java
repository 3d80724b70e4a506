package io.github.stripekeys.detect.disguise;

import io.github.stripekeys.detect.Evidence;
import io.github.stripekeys.detect.literal.Joiner;
import io.github.stripekeys.detect.literal.Syntax;
import java.util.List;

/** Literals that a program puts together. */
final class JoinedLiterals implements Disguise {
    private final Syntax syntax;

    JoinedLiterals(Syntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public List<View> lift(View view) {
        return Joiner.join(view.text(), syntax).stream()
                .map(joined -> Splicer.only(view, joined.text(), joined.start(), joined.end(), Evidence.FOLDED))
                .toList();
    }
}
