package io.github.stripekeys.decode.literal;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** Where a program has names: what is neither in a literal nor in a comment, and so no part of a key. Immutable. */
public final class CodeNames {
    /** Of a text that is no program, or one in which names cannot be told from values. */
    public static final CodeNames NONE = new CodeNames(new BitSet());

    /** Longer texts are generated; what they hold is told by its look alone. */
    private static final int LONGEST = 1 << 20;

    /** Text stands between the tags of these without quotation marks. */
    private static final Set<String> MARKUP = Set.of("html", "htm", "jsp", "jsx", "tsx", "vue", "svelte", "ipynb");

    private final BitSet places;

    private CodeNames(BitSet places) {
        this.places = places;
    }

    /**
     * The names of this text.
     *
     * @param name of the file, which tells its language
     */
    public static CodeNames of(String name, String text) {
        Optional<Grammar> grammar = LanguageSyntax.of(name, text)
                .map(LanguageSyntax::grammar)
                .filter(found -> !found.has(Trait.BARE_WORDS));
        boolean isMarkup = MARKUP.contains(name.substring(name.lastIndexOf('.') + 1));
        if (grammar.isEmpty() || isMarkup || text.length() > LONGEST) {
            return NONE;
        }
        BitSet places = new BitSet(text.length());
        Lexer lexer = new Lexer(text, grammar.get());
        Tokens tokens = new Tokens(text);
        while (!lexer.isAtEnd()) {
            lexer.fill(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.isName(i)) {
                    places.set(tokens.start(i), tokens.end(i));
                }
            }
            tokens.drop(tokens.size());
        }
        return new CodeNames(places);
    }

    /** Whether the character at this place is one of a name. */
    public boolean have(int place) {
        return places.get(place);
    }
}
