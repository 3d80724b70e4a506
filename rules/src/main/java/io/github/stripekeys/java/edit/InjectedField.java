package io.github.stripekeys.java.edit;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Edit;
import io.github.stripekeys.text.Lines;
import io.github.stripekeys.text.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A field of a bean whose value a framework injects instead of a string literal. For one thread.
 *
 * @param line of the literal, from 1
 * @param column of its quotation mark, from 1
 */
@SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
public record InjectedField(Location location, String text, int line, int column) {
    /** Annotations of classes whose instances a framework makes. */
    public static final Set<String> BEANS = Set.of(
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
            "Singleton",
            "Path",
            "Dependent",
            "SessionScoped");

    /** The field whose value's quotation mark stands at a place of the text. */
    public static InjectedField at(Location location, String text, int start) {
        Region region = Lines.of(text).region(start, start);
        return new InjectedField(location, text, region.startLine(), region.startColumn());
    }

    /**
     * The edits that let the framework inject it; empty unless it is an instance field of a bean that nothing reads before the bean
     * has been made.
     *
     * @param lineEnd what ends a line in this file
     */
    public Optional<List<Edit>> injected(List<AddedAnnotation> annotations, String lineEnd) {
        return JavaCode.parse(location, text)
                .map(JavaCode::unit)
                .flatMap(unit -> field(unit)
                        .filter(InjectedField::isInjectable)
                        .map(field -> edits(unit, field, annotations, lineEnd)))
                .filter(edits -> isSameBut(Edit.apply(text, edits), annotations));
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
            CompilationUnit unit, FieldDeclaration field, List<AddedAnnotation> annotations, String lineEnd) {
        VariableDeclarator variable = field.getVariable(0);
        int start = offset(field.getBegin().orElseThrow());
        int nameEnd = offset(variable.getName().getEnd().orElseThrow()) + 1;
        int valueEnd = offset(variable.getInitializer().flatMap(Node::getEnd).orElseThrow()) + 1;
        String indentation = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.insertion(
                start,
                annotations.stream()
                        .map(each -> each.text(unit) + lineEnd + (indentation.isBlank() ? indentation : ""))
                        .collect(Collectors.joining())));
        field.getModifiers().stream()
                .filter(modifier -> modifier.getKeyword() == Modifier.Keyword.FINAL)
                .findFirst()
                .ifPresent(modifier -> {
                    int at = offset(modifier.getBegin().orElseThrow());
                    edits.add(Edit.deletion(at, at + "final ".length()));
                });
        edits.add(Edit.deletion(nameEnd, valueEnd));
        List<String> imports = annotations.stream()
                .filter(each -> each.needsImport(unit))
                .map(each -> "import " + each.name() + ";")
                .toList();
        if (!imports.isEmpty()) {
            edits.add(Edit.insertion(importPlace(unit), importText(unit, imports, lineEnd)));
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

    private static String importText(CompilationUnit unit, List<String> imports, String lineEnd) {
        String lines = String.join(lineEnd, imports);
        return unit.getImports().isEmpty() && unit.getPackageDeclaration().isEmpty()
                ? lines + lineEnd
                : (unit.getImports().isEmpty() ? lineEnd : "") + lineEnd + lines;
    }

    /** Whether the edited file is this one with the annotations, without the value and without {@code final}. */
    private boolean isSameBut(String after, List<AddedAnnotation> annotations) {
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
                        each -> each.getVariables().size() == 1
                                && each.getVariable(0).getNameAsString().equals(name)
                                && has(each, annotations));
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
            annotations.stream()
                    .filter(each -> each.needsImport(old.get()))
                    .forEach(each -> edited.get()
                            .getImports()
                            .removeIf(declared -> declared.getNameAsString().equals(each.name())));
        }
        return now.isPresent() && edited.get().equals(old.get());
    }

    private static boolean has(FieldDeclaration field, List<AddedAnnotation> annotations) {
        return field.getAnnotations().size() == annotations.size()
                && IntStream.range(0, annotations.size())
                        .allMatch(i -> annotations.get(i).isWritten(field.getAnnotation(i)));
    }

    private int offset(Position position) {
        return Lines.of(text).place(position.line, position.column);
    }
}
