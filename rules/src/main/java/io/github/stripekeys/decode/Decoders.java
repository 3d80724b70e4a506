package io.github.stripekeys.decode;

import io.github.stripekeys.decode.literal.LanguageSyntax;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All disguises, lifted from one another. Safe for use by many threads at once. */
public final class Decoders {
    /** How many may lie over one another. */
    private static final int DEEPEST = 3;

    private final NeedleSearch search;
    private final Predicate<String> mayHold;
    private final @Nullable LanguageSyntax joined;
    private final Decoder escapes = new EscapeDecoder();
    private final Decoder packed = new PackedRuns();
    private final Decoder runs;

    /**
     * Disguises whose encoded text this search finds.
     *
     * @param mayHold whether there could be a credential, or a part of one, in a text; others are not looked at
     */
    public Decoders(NeedleSearch search, Predicate<String> mayHold) {
        this(search, mayHold, null);
    }

    private Decoders(NeedleSearch search, Predicate<String> mayHold, @Nullable LanguageSyntax joined) {
        this.search = search;
        this.mayHold = mayHold;
        this.joined = joined;
        this.runs = new EncodedRuns(search);
    }

    /** The same, and literals side by side whatever the file's name: for Java that cannot be parsed. */
    public Decoders joiningLiterals() {
        return new Decoders(search, mayHold, LanguageSyntax.JAVA);
    }

    /** Whether there is an encoded head in the text, whatever became of the rest. */
    public boolean hasEncodedHead(String text) {
        return search.isIn(text);
    }

    /** The text with its escapes resolved, if there are any. */
    public static Stream<View> behindEscapes(View view) {
        return new EscapeDecoder().decode(view).stream();
    }

    /** All views behind a text of a file of this name, each after those that it was made of. */
    public Stream<View> decodeAll(View view, String name) {
        String file = name.toLowerCase(Locale.ROOT);
        return mayHold.test(view.text())
                ? decodeAll(view, folded(file), joined(file, view.text()), true)
                : Stream.empty();
    }

    private static @Nullable Decoder folded(String name) {
        return Folding.of(name).map(LineContinuationDecoder::new).orElse(null);
    }

    private @Nullable JoinedLiteralDecoder joined(String name, String text) {
        boolean isParsed = name.endsWith(".java") && joined == null;
        LanguageSyntax syntax =
                joined == null && !isParsed ? LanguageSyntax.of(name, text).orElse(null) : joined;
        return syntax == null ? null : new JoinedLiteralDecoder(syntax, mayHold);
    }

    /**
     * Looks behind a view. What rewrites all of a text is lifted first; literals are joined in the text that most was lifted
     * from, because joining takes most of the time, and lifting keeps what divides a text into tokens.
     *
     * @param mayHaveCode whether programs may stand in it as texts of JSON
     */
    private Stream<View> decodeAll(
            View view, @Nullable Decoder folded, @Nullable JoinedLiteralDecoder joined, boolean mayHaveCode) {
        if (view.depth() >= DEEPEST) {
            return Stream.empty();
        }
        boolean isLast = view.depth() == DEEPEST - 1;
        List<View> plain =
                Stream.concat(lift(escapes, view), lift(folded, view)).toList();
        List<View> code = mayHaveCode ? new EmbeddedSourceDecoder().decode(view) : List.of();
        JoinedLiteralDecoder joinedInPlain = code.isEmpty() ? joined : null;
        boolean isPlain = plain.isEmpty() || (joined != null && joined.readsPlainText());
        Decoder joinedHere = isLast || (isPlain && code.isEmpty()) ? joined : null;
        return Stream.of(
                        plain.stream().flatMap(lifted -> withBehind(lifted, folded, joinedInPlain, false)),
                        code.stream().flatMap(lifted -> withBehind(lifted, folded, joined, false)),
                        lift(runs, view)
                                .filter(View::isNew)
                                .flatMap(lifted -> withBehind(lifted, folded, joined, true)),
                        lift(packed, view).flatMap(lifted -> withBehind(lifted, folded, joined, true)),
                        lift(joinedHere, view).flatMap(lifted -> withBehind(lifted, folded, joined, true)))
                .flatMap(views -> views);
    }

    private static Stream<View> lift(@Nullable Decoder disguise, View view) {
        return disguise == null ? Stream.empty() : disguise.decode(view).stream();
    }

    private Stream<View> withBehind(
            View lifted, @Nullable Decoder folded, @Nullable JoinedLiteralDecoder joined, boolean mayHaveCode) {
        return mayHold.test(lifted.text())
                ? Stream.concat(Stream.of(lifted), decodeAll(lifted, folded, joined, mayHaveCode))
                : Stream.empty();
    }
}
