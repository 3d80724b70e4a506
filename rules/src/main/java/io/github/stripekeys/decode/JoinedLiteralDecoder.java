package io.github.stripekeys.decode;

import io.github.stripekeys.decode.literal.JoinedLiterals;
import io.github.stripekeys.decode.literal.LanguageSyntax;
import io.github.stripekeys.decode.literal.LiteralConcatenator;
import io.github.stripekeys.text.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Literals that a program puts together. */
final class JoinedLiteralDecoder implements Decoder {
    private final LanguageSyntax syntax;
    private final Predicate<String> mayHold;

    /**
     * Those of a language.
     *
     * @param mayHold whether what they make may hold a credential
     */
    JoinedLiteralDecoder(LanguageSyntax syntax, Predicate<String> mayHold) {
        this.syntax = syntax;
        this.mayHold = mayHold;
    }

    /** Whether what other disguises lift may be no disguise, so that the text is to be joined as it is, too. */
    boolean readsPlainText() {
        return syntax.hasNamesInPercent();
    }

    @Override
    public List<View> decode(View view) {
        return LiteralConcatenator.join(view.text(), syntax, mayHold).stream()
                .map(joined -> view(view, joined))
                .toList();
    }

    private static View view(View parent, JoinedLiterals joined) {
        List<View.Splice> splices = new ArrayList<>();
        int start = 0;
        for (JoinedLiterals.Part part : joined.parts()) {
            splices.add(new View.Splice(start, part.end(), part.from(), part.to(), Evidence.FOLDED));
            start = part.end();
        }
        return new View(joined.text(), parent, splices);
    }
}
