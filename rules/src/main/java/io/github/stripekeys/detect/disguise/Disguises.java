package io.github.stripekeys.detect.disguise;

import io.github.stripekeys.detect.literal.Syntax;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All disguises, lifted from one another. Safe for use by many threads at once. */
public final class Disguises {
    /** How many may lie over one another. */
    private static final int DEEPEST = 3;

    private final NeedleSearch search;
    private final List<Disguise> always;

    /** Disguises whose encoded text this search finds. */
    public Disguises(NeedleSearch search) {
        this(search, List.of(new Escapes(), new EncodedRuns(search), new CodeInJson()));
    }

    private Disguises(NeedleSearch search, List<Disguise> always) {
        this.search = search;
        this.always = always;
    }

    /** The same, and literals side by side whatever the file's name: for Java that cannot be parsed. */
    public Disguises joiningLiterals() {
        return new Disguises(
                search,
                Stream.concat(always.stream(), Stream.of(new JoinedLiterals(Syntax.JVM)))
                        .toList());
    }

    /** Whether there is an encoded head in the text, whatever became of the rest. */
    public boolean hasEncodedHead(String text) {
        return !search.all(text).isEmpty();
    }

    /** The text with its escapes resolved, if there are any. */
    public static Stream<View> behindEscapes(View view) {
        return new Escapes().lift(view).stream();
    }

    /** All views behind a text of a file of this name, each after those that it was made of. */
    public Stream<View> behind(View view, String name) {
        List<Disguise> all = Stream.concat(always.stream(), usedIn(name.toLowerCase(Locale.ROOT)))
                .toList();
        return behind(view, all);
    }

    private static Stream<Disguise> usedIn(String name) {
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return Stream.of(FoldedLines.ofYaml());
        }
        return name.endsWith(".properties")
                ? Stream.of(FoldedLines.ofProperties())
                : Syntax.of(name).filter(any -> !name.endsWith(".java")).map(JoinedLiterals::new).stream()
                        .map(joined -> joined);
    }

    private static Stream<View> behind(View view, List<Disguise> all) {
        return view.depth() == DEEPEST
                ? Stream.empty()
                : all.stream()
                        .flatMap(disguise -> disguise.lift(view).stream())
                        .flatMap(lifted -> Stream.concat(Stream.of(lifted), behind(lifted, all)));
    }
}
