package io.github.stripekeys.java.edit;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Edit;
import io.github.stripekeys.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a bean whose value a framework injects instead of a string literal. For one thread.
 *
 * @param line of the literal, from 1
 * @param column of its quotation mark, from 1
 */
@SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
public record InjectedField(Location location, String text, int line, int column) {
    private static final Set<String> BEANS = Set.of(
            "Component",
            "Service",
            "Controller",
            "RestController",
            "Configuration",
            "Repository",
            "ControllerAdvice",
            "RestControllerAdvice",
            "ApplicationScoped",
            "RequestScoped",
            "Singleton");

    /**
     * The edits that let the framework inject it; empty unless it is an instance field of a bean that nothing reads before the bean
     * has been made.
     *
     * @param annotation its qualified name, such as {@code org.springframework.beans.factory.annotation.Value}
     * @param arguments what follows the name, with its parentheses
     * @param lineEnd what ends a line in this file
     */
    public Optional<List<Edit>> injected(String annotation, String arguments, String lineEnd) {
        return JavaCode.parse(location, text)
                .map(JavaCode::unit)
                .flatMap(unit -> field(unit)
                        .filter(InjectedField::isInjectable)
                        .map(field -> edits(unit, field, annotation, arguments, lineEnd)))
                .filter(edits -> isSameBut(Edit.apply(text, edits), annotation));
    }

    private Optional<FieldDeclaration> field(CompilationUnit unit) {
        return unit.findFirst(
                        StringLiteralExpr.class,
                        literal -> literal.getBegin()
                                .filter(begin -> begin.line == line && begin.column == column)
                                .isPresent())
                .flatMap(Node::getParentNode)
                .filter(parent -> parent instanceof VariableDeclarator)
                .flatMap(Node::getParentNode)
                .filter(parent -> parent instanceof FieldDeclaration)
                .map(FieldDeclaration.class::cast);
    }

    private static boolean isInjectable(FieldDeclaration field) {
        if (field.isStatic()
                || field.getVariables().size() != 1
                || !field.getAnnotations().isEmpty()) {
            return false;
        }
        String name = field.getVariable(0).getNameAsString();
        return field.getParentNode()
                .filter(parent -> parent instanceof ClassOrInterfaceDeclaration)
                .map(ClassOrInterfaceDeclaration.class::cast)
                .filter(type -> type.getAnnotations().stream()
                        .map(annotation -> annotation.getName().getIdentifier())
                        .anyMatch(BEANS::contains))
                .filter(type -> type.getMembers().stream()
                        .filter(member -> member instanceof ConstructorDeclaration
                                || member instanceof InitializerDeclaration
                                || (member instanceof FieldDeclaration && member != field))
                        .noneMatch(member -> member.findFirst(
                                        NameExpr.class,
                                        use -> use.getNameAsString().equals(name))
                                .isPresent()))
                .isPresent();
    }

    private List<Edit> edits(
            CompilationUnit unit, FieldDeclaration field, String annotation, String arguments, String lineEnd) {
        VariableDeclarator variable = field.getVariable(0);
        int start = offset(field.getBegin().orElseThrow());
        int nameEnd = offset(variable.getName().getEnd().orElseThrow()) + 1;
        int valueEnd = offset(variable.getInitializer().flatMap(Node::getEnd).orElseThrow()) + 1;
        String indentation = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
        String simple = annotation.substring(annotation.lastIndexOf('.') + 1);
        boolean isImported = unit.getImports().stream().anyMatch(each -> isImportOf(each, annotation));
        boolean isTaken = !isImported
                && unit.getImports().stream()
                        .anyMatch(each -> each.getName().getIdentifier().equals(simple));
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.insertion(start, "@" + (isTaken ? annotation : simple) + arguments + lineEnd + indentation));
        field.getModifiers().stream()
                .filter(modifier -> modifier.getKeyword() == Modifier.Keyword.FINAL)
                .findFirst()
                .ifPresent(modifier -> {
                    int at = offset(modifier.getBegin().orElseThrow());
                    edits.add(Edit.deletion(at, at + "final ".length()));
                });
        edits.add(Edit.deletion(nameEnd, valueEnd));
        if (!isImported && !isTaken) {
            edits.add(Edit.insertion(importPlace(unit), importText(unit, annotation, lineEnd)));
        }
        return edits;
    }

    private int importPlace(CompilationUnit unit) {
        return unit.getImports()
                .getLast()
                .flatMap(Node::getEnd)
                .or(() -> unit.getPackageDeclaration().flatMap(Node::getEnd))
                .map(end -> offset(end) + 1)
                .orElse(0);
    }

    private static String importText(CompilationUnit unit, String annotation, String lineEnd) {
        String line = "import " + annotation + ";";
        return unit.getImports().isEmpty() && unit.getPackageDeclaration().isEmpty()
                ? line + lineEnd
                : (unit.getImports().isEmpty() ? lineEnd : "") + lineEnd + line;
    }

    private static boolean isImportOf(ImportDeclaration declared, String annotation) {
        String name = declared.getNameAsString();
        return !declared.isStatic()
                && (declared.isAsterisk()
                        ? annotation.equals(name + annotation.substring(annotation.lastIndexOf('.')))
                        : name.equals(annotation));
    }

    /** Whether the edited file is this one with the annotation, without the value and without {@code final}. */
    private boolean isSameBut(String after, String annotation) {
        Optional<CompilationUnit> old = JavaCode.parse(location, text).map(JavaCode::unit);
        Optional<CompilationUnit> edited = JavaCode.parse(location, after).map(JavaCode::unit);
        if (old.isEmpty() || edited.isEmpty()) {
            return false;
        }
        FieldDeclaration before = field(old.get()).orElseThrow();
        String name = before.getVariable(0).getNameAsString();
        Optional<FieldDeclaration> now = edited.get()
                .findFirst(
                        FieldDeclaration.class,
                        each -> each.getAnnotations().size() == 1
                                && each.getVariables().size() == 1
                                && each.getVariable(0).getNameAsString().equals(name)
                                && isSameAnnotation(each.getAnnotation(0), annotation));
        now.ifPresent(field -> {
            field.getAnnotations().clear();
            field.setFinal(before.isFinal());
            field.getVariable(0)
                    .setInitializer(before.getVariable(0)
                            .getInitializer()
                            .map(Expression::clone)
                            .orElseThrow());
        });
        if (edited.get().getImports().size() > old.get().getImports().size()) {
            edited.get().getImports().removeIf(each -> each.getNameAsString().equals(annotation));
        }
        return now.isPresent() && edited.get().equals(old.get());
    }

    private static boolean isSameAnnotation(AnnotationExpr written, String annotation) {
        String name = written.getNameAsString();
        return annotation.equals(name) || annotation.endsWith("." + name);
    }

    private int offset(Position position) {
        return Lines.of(text).place(position.line, position.column);
    }
}
