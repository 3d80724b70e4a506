package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.stripekeys.sink.Sink;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the types that take credentials a name means in one file, told by its imports alone. */
public record Imports(CompilationUnit unit) {
    /** The qualified name of a type that is written in this way; empty if it may be anything. */
    public Optional<String> type(String written) {
        if (isKnown(written)) {
            return Optional.of(written);
        }
        int dot = written.indexOf('.');
        String head = dot < 0 ? written : written.substring(0, dot);
        Optional<ImportDeclaration> named = types().filter(each -> !each.isAsterisk())
                .filter(each -> each.getNameAsString().endsWith("." + head))
                .findFirst();
        if (named.isPresent()) {
            return Optional.of(named.get().getNameAsString() + written.substring(head.length()));
        }
        Optional<String> packaged = types().filter(ImportDeclaration::isAsterisk)
                .map(each -> each.getNameAsString() + "." + written)
                .filter(Imports::isKnown)
                .findFirst();
        return packaged.filter(any -> !isDeclared(head)); // going through the file costs, and is hardly ever needed
    }

    private Stream<ImportDeclaration> types() {
        return unit.getImports().stream().filter(each -> !each.isStatic());
    }

    private boolean isDeclared(String simple) {
        return unit.findFirst(
                        TypeDeclaration.class, type -> type.getNameAsString().equals(simple))
                .isPresent();
    }

    private static boolean isKnown(String qualified) {
        return qualified.indexOf('.') > 0
                && Sink.all().stream()
                        .anyMatch(sink -> !sink.type().isEmpty()
                                && (sink.isOf(qualified) || sink.type().startsWith(qualified + ".")));
    }

    /** Whether a member of a type is used without the type's name. */
    public boolean isStatic(String type, String member) {
        return unit.getImports().stream()
                .filter(ImportDeclaration::isStatic)
                .map(each -> each.isAsterisk() ? each.getNameAsString() + "." + member : each.getNameAsString())
                .anyMatch(name -> name.equals(type + "." + member));
    }

    /** Whether the file says that it uses a type. */
    public boolean mention(String type) {
        return types().map(ImportDeclaration::getNameAsString)
                .anyMatch(name -> name.equals(type) || type.equals(name + type.substring(type.lastIndexOf('.'))));
    }
}
