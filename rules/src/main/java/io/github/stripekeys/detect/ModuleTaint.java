package io.github.stripekeys.detect;

import io.github.stripekeys.credential.SecretName;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.SyntaxTreeBudget;
import io.github.stripekeys.java.taint.Flow;
import io.github.stripekeys.java.taint.JspCode;
import io.github.stripekeys.java.taint.ModuleFlows;
import io.github.stripekeys.java.taint.TemplateExpression;
import io.github.stripekeys.java.taint.Templates;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Step;
import java.lang.ref.SoftReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one module that a secret may go through. Files may be added by many threads at once. */
final class ModuleTaint {
    private final Map<String, Document> files = new ConcurrentSkipListMap<>();
    private final Map<String, SoftReference<JavaCode>> kept = new ConcurrentHashMap<>();
    private final Map<String, JavaCode> parsed = new TreeMap<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> mentions = new HashSet<>();

    private @Nullable ModuleFlows known;
    private int size;

    void add(Document document) {
        files.put(document.location().displayPath(), document);
    }

    /** Keeps the syntax tree of one of the files, softly, so that it need not be parsed again. */
    void keep(Document document, JavaCode code) {
        String path = document.location().displayPath();
        if (files.get(path) == document) {
            kept.put(path, new SoftReference<>(code));
        }
    }

    /** The files that may send requests. */
    Stream<Document> scripts() {
        return files.values().stream()
                .filter(file -> BrowserApiCalls.areIn(file.location().name()));
    }

    Optional<Document> document(Location location) {
        return Optional.ofNullable(files.get(location.displayPath()));
    }

    /** The files that these steps are in. */
    List<Document> documents(List<Step> steps) {
        return steps.stream()
                .map(Step::path)
                .distinct()
                .flatMap(path -> Stream.ofNullable(files.get(path)))
                .toList();
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** Whether a secret can come from one of the files. */
    boolean hasSource() {
        return files.values().stream()
                .anyMatch(file -> SecretName.mayBeIn(file.text().content()));
    }

    /** The ways through all files that there are by now. */
    private ModuleFlows flows() {
        List<JavaCode> codes = codes();
        if (known == null || codes.size() > size) {
            size = codes.size();
            known = new ModuleFlows(codes);
        }
        return known;
    }

    /** Looks for what other files could add; whether there is more of that than before. */
    boolean asksForMore() {
        ModuleFlows flows = flows();
        Set<String> named = new HashSet<>(flows.carriers());
        named.addAll(flows.attributes());
        flows.flows();
        boolean isMore = mentions.addAll(named);
        return (types.addAll(flows.missing()) || isMore) && flows.isWhole();
    }

    /** Whether a file may be a part of what is looked for. */
    boolean wants(String name, String text) {
        String simple = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
        boolean isJava = name.endsWith(".java");
        return (isJava
                        && (types.contains(simple)
                                || types.stream().anyMatch(type -> text.contains("record " + type + "("))))
                || mentions.stream().anyMatch(text::contains);
    }

    private List<JavaCode> codes() {
        files.forEach((path, file) -> {
            if (!parsed.containsKey(path)) {
                code(path, file).ifPresent(code -> parsed.put(path, code));
            }
        });
        return List.copyOf(parsed.values());
    }

    /** Whether there may be Java in a file of this name. */
    static boolean isCode(String name) {
        return name.endsWith(".java") || isPage(name);
    }

    private static boolean isPage(String name) {
        return name.matches(".*\\.jspx?f?");
    }

    private Optional<JavaCode> code(String path, Document file) {
        @Nullable SoftReference<JavaCode> reference = kept.remove(path);
        @Nullable JavaCode tree = reference == null ? null : reference.get();
        return tree == null ? parse(file) : Optional.of(tree);
    }

    private static Optional<JavaCode> parse(Document file) {
        String name = file.location().name();
        String text = file.text().content();
        if (name.endsWith(".java")) {
            return JavaCode.parse(file.location(), text);
        }
        return isPage(name) && text.contains("<%")
                ? JavaCode.parse(file.location(), JspCode.of(text))
                : Optional.empty();
    }

    /** Tokens of the files that a syntax tree is made of. */
    long tokens() {
        return files.values().stream()
                .filter(file -> isCode(file.location().name()))
                .mapToLong(file -> SyntaxTreeBudget.tokens(file.text().content()))
                .sum();
    }

    /** Total characters of all files. */
    long characters() {
        return files.values().stream()
                .mapToLong(file -> file.text().content().length())
                .sum();
    }

    /** All ways of secrets through the module, and whether these are all. */
    boolean follow(List<Flow> into) {
        ModuleFlows flows = flows();
        List<TemplateExpression> prints = files.values().stream()
                .filter(file -> Templates.isTemplate(file.location().name()))
                .flatMap(file -> Templates.prints(file.location(), file.text().content()).stream())
                .toList();
        Stream.concat(flows.flows().stream(), flows.flows(prints).stream()).forEach(into::add);
        return flows.isWhole();
    }

    /** The files of which a syntax tree was made. */
    List<Location> parsed() {
        return parsed.values().stream().map(JavaCode::location).toList();
    }
}
