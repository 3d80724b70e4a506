package io.github.stripekeys.java.edit;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Lines;
import io.github.stripekeys.text.Region;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A string literal of a Java file that an expression takes the place of. For one thread.
 *
 * @param line of the literal, from 1
 * @param column of its first character, the quotation mark, from 1
 */
public record LiteralEdit(Location location, String before, int line, int column) {
    /** The literal whose quotation mark stands at a place of the text. */
    public static LiteralEdit at(Location location, String before, int start) {
        Region region = Lines.of(before).region(start, start);
        return new LiteralEdit(location, before, region.startLine(), region.startColumn());
    }

    /**
     * Why the literal has to stay a literal; empty if it may be any expression.
     *
     * @param needsConstant whether something of a name is used where only a constant may stand
     */
    public Optional<String> obstacle(Predicate<String> needsConstant) {
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
        if (hasOtherSystem(unit.get())) {
            return Optional.of("System is not Java's own class there");
        }
        return constant(literal.get())
                .filter(needsConstant)
                .map(name -> "the constant " + name + " is used in an annotation or as the label of a switch");
    }

    /** Whether it is the label of a switch, of which each may stand there once. */
    public boolean isLabel() {
        return parse(before).flatMap(this::literal).filter(LiteralEdit::isLabel).isPresent();
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
        return around(node, AnnotationExpr.class).isPresent()
                || around(node, AnnotationMemberDeclaration.class).isPresent();
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

    /** Whether the name that the environment is read by means something else in the file. */
    private static boolean hasOtherSystem(CompilationUnit unit) {
        return unit.findFirst(
                                SimpleName.class,
                                name -> name.getIdentifier().equals("System")
                                        && name.getParentNode()
                                                .filter(parent -> parent instanceof TypeDeclaration
                                                        || parent instanceof VariableDeclarator
                                                        || parent instanceof Parameter
                                                        || parent instanceof TypeParameter)
                                                .isPresent())
                        .isPresent()
                || unit.getImports().stream()
                        .anyMatch(each -> each.getName().getIdentifier().equals("System") && !each.isAsterisk());
    }

    /** The name of the constant that the literal is the value of. */
    private static Optional<String> constant(LiteralStringValueExpr literal) {
        return around(literal, VariableDeclarator.class)
                .filter(declared -> declared.getParentNode()
                        .filter(parent -> (parent instanceof FieldDeclaration field && field.isFinal())
                                || (parent instanceof VariableDeclarationExpr local && local.isFinal()))
                        .isPresent())
                .map(VariableDeclarator::getNameAsString);
    }
}
