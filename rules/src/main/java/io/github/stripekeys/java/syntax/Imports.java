package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.stripekeys.sink.Sink;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types names mean in one file, told by its imports alone. Immutable. */
public final class Imports {
    private final CompilationUnit unit;

    /** The imported types, by their simple names. */
    private final Map<String, String> types = new HashMap<>();

    /** The packages, and types, of which all types are imported. */
    private final Set<String> packages = new LinkedHashSet<>();

    /** The members that are imported, all of a type with a star. */
    private final Set<String> members = new LinkedHashSet<>();

    /** The imports of a file. */
    public Imports(CompilationUnit unit) {
        this.unit = unit;
        unit.getImports().forEach(this::add);
    }

    private void add(ImportDeclaration each) {
        String name = each.getNameAsString();
        if (each.isStatic()) {
            members.add(each.isAsterisk() ? name + ".*" : name);
        } else if (each.isAsterisk()) {
            packages.add(name);
        } else {
            types.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name);
        }
    }

    /** The qualified name of a type that is written in this way; empty if it may be anything. */
    public Optional<String> type(String written) {
        if (isKnown(written)) {
            return Optional.of(written);
        }
        Optional<String> single = single(written);
        if (single.isPresent()) {
            return single;
        }
        Optional<String> packaged = packages.stream()
                .map(name -> name + "." + written)
                .filter(Imports::isKnown)
                .findFirst();
        return packaged.filter(
                any -> !isDeclared(head(written))); // going through the file costs, and is hardly ever needed
    }

    /** The qualified name of a type that an import of that type alone tells, or of the one that it belongs to. */
    Optional<String> single(String written) {
        String head = head(written);
        return Optional.ofNullable(types.get(head)).map(name -> name + written.substring(head.length()));
    }

    private static String head(String written) {
        int dot = written.indexOf('.');
        return dot < 0 ? written : written.substring(0, dot);
    }

    private boolean isDeclared(String simple) {
        return unit.findFirst(
                        TypeDeclaration.class, type -> type.getNameAsString().equals(simple))
                .isPresent();
    }

    /** Whether it is a type that takes credentials, or one that such a type belongs to. */
    private static boolean isKnown(String qualified) {
        return qualified.indexOf('.') > 0
                && Sink.all().stream()
                        .anyMatch(sink -> !sink.type().isEmpty()
                                && (sink.isOf(qualified) || sink.type().startsWith(qualified + ".")));
    }

    /** Whether all types of a package, or of a type, are imported. */
    boolean haveAllOf(String name) {
        return packages.contains(name);
    }

    /** Whether a member of a type is used without the type's name. */
    public boolean isStatic(String type, String member) {
        return members.contains(type + "." + member) || members.contains(type + ".*");
    }

    /** Whether the file says that it uses a type. */
    public boolean mention(String type) {
        return types.containsValue(type)
                || packages.contains(type)
                || packages.contains(type.substring(0, type.lastIndexOf('.')));
    }
}
