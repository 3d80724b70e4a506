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
    private final IdentityHashMap<CompilationUnit, Imports> imports = new IdentityHashMap<>();
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
        Optional<TypeDeclaration<?>> found = all.isEmpty() ? Optional.empty() : nearest(all, name, where);
        if (found.isEmpty() && Character.isUpperCase(simple.charAt(0))) {
            missing.add(simple);
        }
        return found;
    }

    private Optional<TypeDeclaration<?>> nearest(List<TypeDeclaration<?>> all, String name, Node where) {
        CompilationUnit unit = where.findCompilationUnit().orElseThrow();
        List<TypeDeclaration<?>> qualified = name.indexOf('.') < 0
                ? List.of()
                : all.stream().filter(type -> isNamed(type, name)).toList();
        if (qualified.isEmpty() && name.indexOf('.') > 0 && Character.isLowerCase(name.charAt(0))) {
            return Optional.empty();
        }
        List<TypeDeclaration<?>> named = qualified.isEmpty() ? all : qualified;
        Optional<TypeDeclaration<?>> own = innermost(named, where);
        if (own.isPresent()) {
            return own;
        }
        Optional<String> imported = imports(unit).single(name);
        if (imported.isPresent()) {
            return named.stream()
                    .filter(type -> fullName(type).equals(imported.get()))
                    .findFirst();
        }
        Optional<TypeDeclaration<?>> near =
                named.stream().filter(type -> isAround(type, unit)).findFirst();
        return near.isPresent() || imports(unit).type(name).isPresent()
                ? near
                : named.stream().findFirst();
    }

    private Imports imports(CompilationUnit unit) {
        return imports.computeIfAbsent(unit, Imports::new);
    }

    private static boolean isNamed(TypeDeclaration<?> type, String name) {
        String full = fullName(type);
        return full.equals(name) || full.endsWith("." + name);
    }

    private static String fullName(TypeDeclaration<?> type) {
        return type.getFullyQualifiedName().orElseGet(type::getNameAsString);
    }

    /** The one in the same file that is declared nearest around the node. */
    private Optional<TypeDeclaration<?>> innermost(List<TypeDeclaration<?>> named, Node where) {
        List<TypeDeclaration<?>> own =
                named.stream().filter(type -> code(type) == code(where)).toList();
        return own.size() < 2
                ? own.stream().findFirst()
                : AstNodes.around(where)
                        .flatMap(node -> own.stream().filter(type -> isMember(type, node)))
                        .findFirst()
                        .or(() -> own.stream().findFirst());
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isMember(TypeDeclaration<?> type, Node owner) {
        return type == owner
                || type.getParentNode().filter(parent -> parent == owner).isPresent();
    }

    /** Whether a type is in the same package as a file, or in one of which it imports all. */
    private boolean isAround(TypeDeclaration<?> type, CompilationUnit unit) {
        String full = fullName(type);
        String room = full.substring(0, Math.max(0, full.lastIndexOf('.')));
        return imports(unit).haveAllOf(room)
                || unit.getPackageDeclaration()
                        .filter(own -> own.getNameAsString().equals(room))
                        .isPresent();
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
