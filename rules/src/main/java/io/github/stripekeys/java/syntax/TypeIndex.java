package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithExtends;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of some Java files by name, and the names that were asked for and are not there. For one thread. */
public final class TypeIndex {
    private final Map<String, List<TypeDeclaration<?>>> bySimpleName = new HashMap<>();
    private final IdentityHashMap<CompilationUnit, JavaCode> files = new IdentityHashMap<>();
    private final IdentityHashMap<CompilationUnit, Map<String, List<TypeDeclaration<?>>>> imported =
            new IdentityHashMap<>();
    private final IdentityHashMap<TypeDeclaration<?>, List<TypeDeclaration<?>>> lineages = new IdentityHashMap<>();
    private final Set<String> missing = new HashSet<>();

    /** The types of these files. */
    public TypeIndex(List<JavaCode> codes) {
        for (JavaCode code : codes) {
            files.put(code.unit(), code);
            for (TypeDeclaration<?> type : declarations(code.unit())) {
                bySimpleName
                        .computeIfAbsent(type.getNameAsString(), any -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    private static List<TypeDeclaration<?>> declarations(CompilationUnit unit) {
        List<TypeDeclaration<?>> types = new ArrayList<>();
        for (TypeDeclaration<?> top : unit.getTypes()) {
            top.walk(TypeDeclaration.class, types::add);
        }
        return types;
    }

    /** Simple names of types that are in none of the files. */
    public Set<String> missing() {
        return missing;
    }

    /** The file that a node stands in. */
    public JavaCode code(Node node) {
        return node.findCompilationUnit().map(files::get).orElseThrow();
    }

    /** The type that a name, simple or qualified, means where the node stands. */
    public Optional<TypeDeclaration<?>> named(String name, Node where) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        List<TypeDeclaration<?>> all = bySimpleName.getOrDefault(simple, List.of());
        Optional<TypeDeclaration<?>> found = all.isEmpty() ? Optional.empty() : nearest(all, where);
        if (found.isEmpty() && Character.isUpperCase(simple.charAt(0))) {
            missing.add(simple);
        }
        return found;
    }

    private Optional<TypeDeclaration<?>> nearest(List<TypeDeclaration<?>> all, Node where) {
        CompilationUnit unit = where.findCompilationUnit().orElseThrow();
        return Stream.<List<TypeDeclaration<?>>>of(
                        all.stream().filter(type -> code(type) == code(where)).toList(),
                        all.stream().filter(type -> isImported(type, unit)).toList(),
                        all)
                .flatMap(List::stream)
                .findFirst();
    }

    private static boolean isImported(TypeDeclaration<?> type, CompilationUnit unit) {
        String full = type.getFullyQualifiedName().orElse(type.getNameAsString());
        String room = full.substring(0, Math.max(0, full.lastIndexOf('.')));
        return unit.getPackageDeclaration()
                        .filter(own -> own.getNameAsString().equals(room))
                        .isPresent()
                || unit.getImports().stream()
                        .anyMatch(each -> each.getNameAsString().equals(full)
                                || (each.isAsterisk() && each.getNameAsString().equals(room)));
    }

    /** The types that members without a type before them are looked up in, the nearest first. */
    public List<TypeDeclaration<?>> around(Node node) {
        List<TypeDeclaration<?>> types = new ArrayList<>();
        Optional<Node> at = Optional.of(node);
        while (at.isPresent()) {
            if (at.get() instanceof TypeDeclaration<?> type) {
                types.addAll(withParents(type));
            }
            at = at.get().getParentNode();
        }
        return types;
    }

    /** This type and those it inherits from. */
    public List<TypeDeclaration<?>> withParents(TypeDeclaration<?> type) {
        @Nullable List<TypeDeclaration<?>> known = lineages.get(type);
        if (known == null) {
            known = new ArrayList<>();
            addWithParents(type, known);
            lineages.put(type, known);
        }
        return known;
    }

    private void addWithParents(TypeDeclaration<?> type, List<TypeDeclaration<?>> types) {
        if (types.contains(type)) {
            return;
        }
        types.add(type);
        parents(type)
                .flatMap(parent -> named(parent.getNameWithScope(), type).stream())
                .toList()
                .forEach(parent -> addWithParents(parent, types));
    }

    private static Stream<ClassOrInterfaceType> parents(TypeDeclaration<?> type) {
        Stream<ClassOrInterfaceType> classes =
                type instanceof NodeWithExtends<?> extending ? extending.getExtendedTypes().stream() : Stream.empty();
        Stream<ClassOrInterfaceType> interfaces = type instanceof NodeWithImplements<?> implementing
                ? implementing.getImplementedTypes().stream()
                : Stream.empty();
        return Stream.concat(classes, interfaces);
    }

    /** The types whose member of this name is imported, or may be by a star. */
    public List<TypeDeclaration<?>> importing(String member, Node where) {
        CompilationUnit unit = where.findCompilationUnit().orElseThrow();
        return imported.computeIfAbsent(unit, any -> new HashMap<>())
                .computeIfAbsent(member, any -> importing(member, unit));
    }

    private List<TypeDeclaration<?>> importing(String member, CompilationUnit where) {
        return where.getImports().stream()
                .filter(ImportDeclaration::isStatic)
                .map(each -> each.isAsterisk() ? each.getNameAsString() + ".*" : each.getNameAsString())
                .filter(name -> name.endsWith("." + member) || name.endsWith(".*"))
                .flatMap(name -> named(name.substring(0, name.lastIndexOf('.')), where).stream())
                .flatMap(type -> withParents(type).stream())
                .toList();
    }
}
