package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.decode.Decoders;
import io.github.stripekeys.excerpt.Excerpts;
import io.github.stripekeys.java.constant.FoldedText;
import io.github.stripekeys.java.constant.JavaFolding;
import io.github.stripekeys.java.constant.UnresolvedNames;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.SyntaxTreeBudget;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.Decoding;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Step;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Java files with a part of a head that goes on in another file, and those whose constants they use or which use theirs.
 * Files may be added by many threads at once; the rest is for one.
 */
public final class CrossFileConstants implements ProjectDetector {
    private final Map<String, Suspect> suspects = new ConcurrentHashMap<>();
    private final Decoders disguises;
    private final long mostTokens;
    private UnresolvedNames openEnds = UnresolvedNames.NONE;

    /** Constants that may be encoded in ways that these know. */
    public CrossFileConstants(Decoders disguises) {
        this(disguises, SyntaxTreeBudget.mostTokens());
    }

    /**
     * The same within a limit.
     *
     * @param mostTokens of all files that are read together
     */
    CrossFileConstants(Decoders disguises, long mostTokens) {
        this.disguises = disguises;
        this.mostTokens = mostTokens;
    }

    /**
     * A file and its syntax tree, for as long as memory allows.
     *
     * @param tokens of the tree
     */
    private record Suspect(Document document, SoftReference<JavaCode> parsed, long tokens) {
        Stream<JavaCode> code() {
            @Nullable JavaCode code = parsed.get();
            return code != null
                    ? Stream.of(code)
                    : JavaCode.parse(document.location(), document.text().content()).stream();
        }
    }

    /** Nothing: a detector of single files adds those that have a part of a prefix. */
    @Override
    public void observe(ScannedFile file, boolean namesStripe) {}

    void add(Document document, JavaCode code) {
        long tokens = SyntaxTreeBudget.tokens(document.text().content());
        suspects.put(document.location().displayPath(), new Suspect(document, new SoftReference<>(code), tokens));
    }

    @Override
    public boolean needsMoreFiles() {
        List<JavaCode> files = files();
        JavaFolding folding = new JavaFolding(files);
        files.forEach(file -> folding.fold(file, new ArrayList<>()));
        UnresolvedNames before = openEnds;
        openEnds = folding.openEnds();
        return !openEnds.isIn(before);
    }

    private List<JavaCode> files() {
        return fitting().values().stream().flatMap(Suspect::code).toList();
    }

    /** The files whose syntax trees fit in memory together, in path order. */
    private Map<String, Suspect> fitting() {
        Map<String, Suspect> fitting = new TreeMap<>();
        long left = mostTokens;
        for (Map.Entry<String, Suspect> suspect : new TreeMap<>(suspects).entrySet()) {
            if (suspect.getValue().tokens <= left) {
                fitting.put(suspect.getKey(), suspect.getValue());
                left -= suspect.getValue().tokens;
            }
        }
        return fitting;
    }

    private static Detection tooLarge(String path) {
        String message = "needs more memory to be read with other files than is available, raise -Xmx";
        Problem problem = new Problem(path, Problem.Kind.NOT_PARSED, message);
        return new Detection(List.of(), List.of(), List.of(problem), 0, 0);
    }

    /** Keeps a file that has to do with those that are here. */
    @Override
    public void read(Blob blob) {
        Location location = blob.location();
        boolean isJava = location.name().endsWith(".java");
        if (isJava && !suspects.containsKey(location.displayPath())) {
            String latin = new String(blob.bytes(), 0, blob.length(), StandardCharsets.ISO_8859_1);
            if (openEnds.mayDefine(location.name(), latin)) {
                Decoding.documents(blob).findFirst().ifPresent(this::parse);
            }
        }
    }

    private void parse(Document document) {
        JavaCode.parse(document.location(), document.text().content()).ifPresent(code -> add(document, code));
    }

    /** With the lines of the parts in other files. */
    private Detection withParts(Detection detection) {
        return detection.with(detection.candidates().stream()
                .map(candidate -> candidate.from(shown(candidate.parts())))
                .toList());
    }

    private List<Step> shown(List<Step> parts) {
        List<Step> shown = parts;
        for (String path : parts.stream().map(Step::path).distinct().toList()) {
            @Nullable Suspect suspect = suspects.get(path);
            if (suspect != null) {
                shown = Excerpts.hidingLiterals(suspect.document(), parts.stream())
                        .shown(shown);
            }
        }
        return shown;
    }

    /** What there is in code whose parts are in several files, by the file of the expression. */
    @Override
    public void detect(BiConsumer<Location, Detection> listener) {
        Map<String, Suspect> others = new TreeMap<>(suspects);
        others.keySet().removeAll(fitting().keySet());
        others.forEach((path, suspect) -> listener.accept(suspect.document.location(), tooLarge(path)));
        List<JavaCode> files = files();
        JavaFolding folding = new JavaFolding(files);
        Map<String, List<FoldedText>> texts = new HashMap<>();
        for (JavaCode file : files) {
            List<FoldedText> folded = new ArrayList<>();
            folding.fold(file, folded);
            texts.put(
                    file.location().displayPath(),
                    folded.stream().filter(FoldedText::isOfSeveralFiles).toList());
        }
        FoldedTextDetector reader = new FoldedTextDetector(disguises);
        texts.forEach((path, folded) -> {
            @Nullable Suspect suspect = suspects.get(path);
            if (suspect != null && !folded.isEmpty()) {
                Detection detection =
                        withParts(Excerpts.addTo(suspect.document(), reader.read(suspect.document(), folded)));
                DuplicateCandidates.removedFrom(List.of(detection))
                        .forEach(found -> listener.accept(suspect.document().location(), found));
            }
        });
    }
}
