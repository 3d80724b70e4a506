package io.github.stripekeys.java.edit;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;

/**
 * An annotation that a declaration gets.
 *
 * @param name its qualified name, such as {@code org.springframework.beans.factory.annotation.Value}
 * @param arguments what follows the name, with its parentheses; empty for none
 */
public record AddedAnnotation(String name, String arguments) {
    private String simple() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** As a file writes it: by its simple name, unless that means another one there. */
    String text(CompilationUnit unit) {
        return "@" + (isTaken(unit) ? name : simple()) + arguments;
    }

    /** Whether a file has to import it. */
    boolean needsImport(CompilationUnit unit) {
        return !isImported(unit) && !isTaken(unit);
    }

    private boolean isImported(CompilationUnit unit) {
        return unit.getImports().stream().anyMatch(this::isImportedBy);
    }

    private boolean isTaken(CompilationUnit unit) {
        boolean isOther = unit.getImports().stream()
                        .anyMatch(each -> !each.isAsterisk()
                                && each.getName().getIdentifier().equals(simple()))
                || unit.getTypes().stream()
                        .anyMatch(each -> each.getNameAsString().equals(simple()));
        return isOther && !isImported(unit);
    }

    private boolean isImportedBy(ImportDeclaration declared) {
        String imported = declared.getNameAsString();
        return !declared.isStatic()
                && (declared.isAsterisk()
                        ? name.equals(imported + name.substring(name.lastIndexOf('.')))
                        : imported.equals(name));
    }

    /** Whether an annotation in a file is this one. */
    boolean isWritten(AnnotationExpr annotation) {
        String written = annotation.getNameAsString();
        return name.equals(written) || name.endsWith("." + written);
    }
}
