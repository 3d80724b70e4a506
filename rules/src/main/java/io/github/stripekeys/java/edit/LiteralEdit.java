package io.github.stripekeys.java.edit;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A string literal of a Java file that an expression takes the place of. For one thread.
 *
 * @param line of the literal, from 1
 * @param column of its first character, the quotation mark, from 1
 */
public record LiteralEdit(Location location, String before, int line, int column) {
    /** Why the literal has to stay a literal; empty if it may be any expression. */
    public Optional<String> obstacle(List<String> otherFiles) {
        Optional<CompilationUnit> unit = parse(before);
        if (unit.isEmpty()) {
            return Optional.of("the file cannot be parsed");
        }
        Optional<StringLiteralExpr> literal = literal(unit.get());
        if (literal.isEmpty()) {
            return Optional.of("it is not a string literal of its own");
        }
        if (isInAnnotation(literal.get())) {
            return Optional.of("it is the argument of an annotation, which must be a constant");
        }
        if (isLabel(literal.get())) {
            return Optional.of("it is the label of a switch, which must be a constant");
        }
        return constant(literal.get())
                .filter(name -> needsConstant(unit.get(), name)
                        || otherFiles.stream()
                                .flatMap(text -> parse(text).stream())
                                .anyMatch(other -> needsConstant(other, name)))
                .map(name -> "the constant " + name + " is used in an annotation or as the label of a switch");
    }

    /** Whether the edited file is the same program but for the expression that stands where the literal stood. */
    public boolean changesNothingElse(String after) {
        Optional<CompilationUnit> old = parse(before);
        Optional<CompilationUnit> edited = parse(after);
        return old.isPresent()
                && edited.isPresent()
                && literal(old.get()).isPresent()
                && IntStream.range(
                                0,
                                edited.get()
                                        .findAll(Expression.class, this::startsHere)
                                        .size())
                        .anyMatch(i -> isSame(old.get(), edited.get().clone(), i));
    }

    /** Whether it is the same program with the literal in place of one of the expressions that start there. */
    private boolean isSame(CompilationUnit old, CompilationUnit edited, int index) {
        Expression expression =
                edited.findAll(Expression.class, this::startsHere).get(index);
        StringLiteralExpr literal = literal(old).orElseThrow().clone();
        return expression.replace(literal) && edited.equals(old);
    }

    private boolean startsHere(Node node) {
        return node.getBegin()
                .filter(begin -> begin.line == line && begin.column == column)
                .isPresent();
    }

    private Optional<CompilationUnit> parse(String text) {
        return JavaCode.parse(location, text).map(JavaCode::unit);
    }

    private Optional<StringLiteralExpr> literal(CompilationUnit unit) {
        return unit.findFirst(StringLiteralExpr.class, this::startsHere);
    }

    private static boolean isInAnnotation(Node node) {
        return around(node, AnnotationExpr.class).isPresent();
    }

    private static boolean isLabel(Node node) {
        return around(node, SwitchEntry.class)
                .filter(entry -> entry.getLabels().stream().anyMatch(label -> label.containsWithinRange(node)))
                .isPresent();
    }

    /** The nearest node of a type that a node is in. */
    private static <T extends Node> Optional<T> around(Node node, Class<T> type) {
        Optional<Node> parent = node.getParentNode();
        while (parent.isPresent() && !type.isInstance(parent.get())) {
            parent = parent.get().getParentNode();
        }
        return parent.map(type::cast);
    }

    /** The name of the constant that the literal is the value of. */
    private static Optional<String> constant(LiteralStringValueExpr literal) {
        return around(literal, VariableDeclarator.class)
                .filter(declared -> around(declared, FieldDeclaration.class)
                        .filter(FieldDeclaration::isFinal)
                        .isPresent())
                .map(VariableDeclarator::getNameAsString);
    }

    private static boolean needsConstant(CompilationUnit unit, String name) {
        return unit.findAll(NameExpr.class, each -> each.getNameAsString().equals(name)).stream()
                        .anyMatch(LiteralEdit::mustBeConstant)
                || unit
                        .findAll(
                                FieldAccessExpr.class,
                                each -> each.getNameAsString().equals(name))
                        .stream()
                        .anyMatch(LiteralEdit::mustBeConstant);
    }

    private static boolean mustBeConstant(Expression use) {
        return isInAnnotation(use) || isLabel(use);
    }
}
