package io.github.stripekeys.decode;

import io.github.stripekeys.decode.literal.LanguageSyntax;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All disguises, lifted from one another. Safe for use by many threads at once. */
public final class Decoders {
    /** How many may lie over one another. */
    private static final int DEEPEST = 3;

    private final NeedleSearch search;
    private final List<Decoder> always;

    /** Disguises whose encoded text this search finds. */
    public Decoders(NeedleSearch search) {
        this(search, List.of(new EscapeDecoder(), new EncodedRuns(search), new EmbeddedSourceDecoder()));
    }

    private Decoders(NeedleSearch search, List<Decoder> always) {
        this.search = search;
        this.always = always;
    }

    /** The same, and literals side by side whatever the file's name: for Java that cannot be parsed. */
    public Decoders joiningLiterals() {
        return new Decoders(
                search,
                Stream.concat(always.stream(), Stream.of(new JoinedLiteralDecoder(LanguageSyntax.JVM)))
                        .toList());
    }

    /** Whether there is an encoded head in the text, whatever became of the rest. */
    public boolean hasEncodedHead(String text) {
        return !search.all(text).isEmpty();
    }

    /** The text with its escapes resolved, if there are any. */
    public static Stream<View> behindEscapes(View view) {
        return new EscapeDecoder().decode(view).stream();
    }

    /** All views behind a text of a file of this name, each after those that it was made of. */
    public Stream<View> decodeAll(View view, String name) {
        List<Decoder> all = Stream.concat(always.stream(), forFile(name.toLowerCase(Locale.ROOT)))
                .toList();
        return decodeAll(view, all);
    }

    private static Stream<Decoder> forFile(String name) {
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return Stream.of(LineContinuationDecoder.ofYaml());
        }
        return name.endsWith(".properties")
                ? Stream.of(LineContinuationDecoder.ofProperties())
                : LanguageSyntax.of(name).filter(any -> !name.endsWith(".java")).map(JoinedLiteralDecoder::new).stream()
                        .map(joined -> joined);
    }

    private static Stream<View> decodeAll(View view, List<Decoder> all) {
        return view.depth() == DEEPEST
                ? Stream.empty()
                : all.stream()
                        .flatMap(disguise -> disguise.decode(view).stream())
                        .flatMap(lifted -> Stream.concat(Stream.of(lifted), decodeAll(lifted, all)));
    }
}
