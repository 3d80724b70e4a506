package io.github.stripekeys.decode;

import io.github.stripekeys.decode.literal.LanguageSyntax;
import io.github.stripekeys.decode.literal.LiteralConcatenator;
import io.github.stripekeys.text.Evidence;
import java.util.List;

/** Literals that a program puts together. */
final class JoinedLiteralDecoder implements Decoder {
    private final LanguageSyntax syntax;

    JoinedLiteralDecoder(LanguageSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public List<View> decode(View view) {
        return LiteralConcatenator.join(view.text(), syntax).stream()
                .map(joined -> ViewBuilder.only(view, joined.text(), joined.start(), joined.end(), Evidence.FOLDED))
                .toList();
    }
}
