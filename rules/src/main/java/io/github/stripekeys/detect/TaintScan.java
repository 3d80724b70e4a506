package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.SyntaxTreeBudget;
import io.github.stripekeys.java.taint.Flow;
import io.github.stripekeys.java.taint.Templates;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.Decoding;
import io.github.stripekeys.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The programs that have to do with Stripe, by module, and the files that their secrets go through. A file is kept only if it names
 * Stripe; the others are looked at again only if there is a secret that could get into them. Notes may come from many threads at
 * once; the rest is for one.
 */
public final class TaintScan implements ProjectDetector {
    /** Larger modules are not followed. */
    private static final int MOST_CHARACTERS = 16 << 20;

    /** What is longer was written by a program. */
    private static final int LARGEST_SOURCE = 1 << 20;

    /** What becomes of secrets in one file. */
    private record Found(Location location, List<CredentialUse> uses) {}

    private final Map<String, ModuleTaint> modules = new ConcurrentHashMap<>();
    private final Map<String, Found> others = new ConcurrentSkipListMap<>();
    private final Predicate<String> isTest;
    private final long mostTokens;

    /**
     * A scan of all programs but tests.
     *
     * @param isTest whether the file at a path is run by tests only
     */
    public TaintScan(Predicate<String> isTest) {
        this(isTest, SyntaxTreeBudget.mostTokens());
    }

    /**
     * A scan of all programs but tests.
     *
     * @param mostTokens of all syntax trees that are kept until the end
     */
    TaintScan(Predicate<String> isTest, long mostTokens) {
        this.isTest = isTest;
        this.mostTokens = mostTokens;
    }

    /** Keeps a file that names Stripe, be it in its path, if it is a program; templates are read later, if there is something to print. */
    @Override
    public void observe(ScannedFile file, boolean namesStripe) {
        if (!namesStripe || !isMain(file.location())) {
            return;
        }
        if (isSource(file.blob())) {
            follow(file.document());
        }
        if (isProgram(file.blob())) {
            module(file.location()).add(file.document());
        }
    }

    /** Keeps the syntax tree of a file that it may follow secrets through. */
    public void keep(Document document, JavaCode code) {
        @Nullable ModuleTaint module = modules.get(key(document.location().path()));
        if (module != null) {
            module.keep(document, code);
        }
    }

    private boolean isSource(Blob blob) {
        return blob.length() <= LARGEST_SOURCE
                && SourceFlows.areIn(blob.location().name());
    }

    /** Files of other languages are followed at once, as no other file can add to them. */
    private void follow(Document document) {
        List<CredentialUse> uses = SourceFlows.of(document);
        if (!uses.isEmpty()) {
            others.put(
                    document.location().displayPath(), new Found(document.location(), FlowUses.beside(document, uses)));
        }
    }

    private static boolean isProgram(Blob blob) {
        String name = blob.location().name();
        return ModuleTaint.isCode(name)
                || (BrowserApiCalls.areIn(name) && BrowserApiCalls.mayBeIn(blob.bytes(), blob.length()));
    }

    private boolean isMain(Location location) {
        return location.entry() == null && !isTest.test(location.path());
    }

    private static java.util.Optional<Document> document(Blob blob) {
        return Decoding.documents(blob).findFirst();
    }

    private ModuleTaint module(Location location) {
        return modules.computeIfAbsent(key(location.path()), any -> new ModuleTaint());
    }

    /** The folder of the module that a file is in. */
    private static String key(String path) {
        int source = path.startsWith("src/") ? 0 : path.indexOf("/src/");
        return source < 0 ? "" : path.substring(0, source);
    }

    @Override
    public boolean needsMoreFiles() {
        return followed().stream().map(ModuleTaint::asksForMore).reduce(false, Boolean::logicalOr);
    }

    /** The modules with a source that fit in memory together, in path order. */
    private Set<ModuleTaint> followed() {
        Set<ModuleTaint> followed = new LinkedHashSet<>();
        long left = mostTokens;
        for (ModuleTaint module : new TreeMap<>(modules).values()) {
            long tokens = module.tokens();
            if (tokens <= left && module.characters() <= MOST_CHARACTERS && module.hasSource()) {
                followed.add(module);
                left -= tokens;
            }
        }
        return followed;
    }

    /** Keeps a file that a secret may go through. */
    @Override
    public void read(Blob blob) {
        Location location = blob.location();
        @Nullable ModuleTaint module = modules.get(key(location.path()));
        boolean isCode = location.name().endsWith(".java") || Templates.isTemplate(location.name());
        if (module == null || !isCode || module.has(location.displayPath()) || !isMain(location)) {
            return;
        }
        String latin = new String(blob.bytes(), 0, blob.length(), StandardCharsets.ISO_8859_1);
        if (module.wants(location.name(), latin)) {
            document(blob).ifPresent(module::add);
        }
    }

    /** What becomes of secrets, by the file of the sink. */
    @Override
    public void detect(BiConsumer<Location, Detection> listener) {
        new TreeMap<>(modules)
                .values().stream()
                        .flatMap(ModuleTaint::scripts)
                        .forEach(script -> listener.accept(
                                script.location(),
                                Detection.NONE.plus(FlowUses.beside(
                                        script,
                                        BrowserApiCalls.of(script.text().content()).stream()
                                                .map(region -> FlowUses.ofRequest(script, region))
                                                .toList()))));
        others.values().forEach(found -> listener.accept(found.location(), Detection.NONE.plus(found.uses())));
        Set<ModuleTaint> followed = followed();
        new TreeMap<>(modules).forEach((key, module) -> {
            if (module.hasSource()) {
                detect(Location.file(key.isEmpty() ? "." : key), module, followed.contains(module), listener);
            }
        });
    }

    private static void detect(
            Location folder, ModuleTaint module, boolean isFollowed, BiConsumer<Location, Detection> listener) {
        List<Flow> flows = new ArrayList<>();
        boolean isWhole = isFollowed && module.follow(flows);
        FlowUses.shown(module, flows)
                .forEach((location, found) -> listener.accept(location, Detection.NONE.plus(found)));
        List<Problem> problems = isWhole ? List.of() : List.of(tooMuch(folder.path()));
        listener.accept(folder, new Detection(List.of(), List.of(), problems, 0, 0));
        module.parsed().forEach(file -> listener.accept(file, Detection.PARSED));
    }

    private static Problem tooMuch(String path) {
        return new Problem(
                path,
                Problem.Kind.NOT_FOLLOWED,
                "data flow analysis stopped at its work or memory limit; some flows may be missing");
    }
}
