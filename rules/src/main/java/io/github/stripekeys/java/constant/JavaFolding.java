package io.github.stripekeys.java.constant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import io.github.stripekeys.java.syntax.Budget;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.TypeIndex;
import io.github.stripekeys.java.syntax.TypeResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Folds what Java files make of constants. For one thread. */
public final class JavaFolding {
    private final TypeIndex types;
    private final TypeResolver resolver;
    private final List<FoldedText> found = new ArrayList<>();
    private final Map<String, Set<String>> constants = new HashMap<>();
    private boolean isOpen;

    /** A folding in which each file sees the constants of all. */
    public JavaFolding(List<JavaCode> files) {
        this.types = new TypeIndex(files);
        this.resolver = new TypeResolver(types);
    }

    /** What other files could add to all that was folded so far. */
    public UnresolvedNames openEnds() {
        return new UnresolvedNames(isOpen ? types.missing() : Set.of(), constants);
    }

    /**
     * All texts that the code of this file makes; false if it would take too long or is nested too deeply, when there may be
     * more than were found.
     */
    public boolean fold(JavaCode code, List<FoldedText> into) {
        Budget budget = new Budget();
        ConstantResolver names = new ConstantResolver(resolver, budget);
        try {
            code.unit().walk(node -> visit(node, code, new ConstantFolder(names, budget, new HashMap<>())));
            return true;
        } catch (Budget.Exceeded | StackOverflowError e) {
            return false;
        } finally {
            isOpen |= found.stream().anyMatch(text -> UnresolvedNames.isOpen(text.text()));
            into.addAll(found);
            found.clear();
        }
    }

    private void visit(Node node, JavaCode code, ConstantFolder evaluator) {
        if (node instanceof FieldDeclaration field) {
            for (VariableDeclarator variable : field.getVariables()) {
                variable.getInitializer().ifPresent(value -> report(value, code, evaluator));
                offer(field, variable, evaluator);
            }
        } else if (node instanceof EnumConstantDeclaration constant) {
            constant.getArguments().forEach(argument -> report(argument, code, evaluator));
            reportFields(evaluator.names().constant(constant), constant, code);
        } else if (node instanceof AnnotationExpr annotation) {
            descend(annotation, code, evaluator);
        } else if (node instanceof CallableDeclaration<?> || node instanceof InitializerDeclaration) {
            StatementWalker body = new StatementWalker(evaluator, expression -> report(expression, code, evaluator));
            node.getChildNodes().stream().filter(BlockStmt.class::isInstance).forEach(body::walk);
        }
    }

    /** Remembers a constant that is a part of a head. */
    private void offer(FieldDeclaration field, VariableDeclarator variable, ConstantFolder evaluator) {
        boolean isPart = !field.isPrivate()
                && variable.getInitializer()
                        .flatMap(value -> evaluator.evaluate(value).known())
                        .filter(UnresolvedNames::isPart)
                        .isPresent();
        if (isPart && field.getParentNode().orElse(null) instanceof TypeDeclaration<?> type) {
            constants
                    .computeIfAbsent(type.getNameAsString(), any -> new HashSet<>())
                    .add(variable.getNameAsString());
        }
    }

    /** Keeps what an expression makes, or else what the expressions in it make. */
    private void report(Expression expression, JavaCode code, ConstantFolder evaluator) {
        boolean isKnown = true;
        for (Value value : evaluator.evaluate(expression).choices()) {
            boolean isText = value instanceof Value.StringValue || isCharacters(value);
            if (isText) {
                found.add(new FoldedText(code.location(), JavaCode.region(expression), value.asText()));
            }
            reportFields(value, expression, code);
            isKnown &= isText && value.asText().text().indexOf(Value.UNKNOWN_CHAR) < 0;
        }
        if (!isKnown) {
            descend(expression, code, evaluator);
        }
    }

    /** Keeps what a constructor makes of what it is given. */
    private void reportFields(Value value, Node node, JavaCode code) {
        if (value instanceof Value.ObjectValue fields) {
            fields.values().values().stream()
                    .filter(Value.StringValue.class::isInstance)
                    .forEach(
                            field -> found.add(new FoldedText(code.location(), JavaCode.region(node), field.asText())));
        }
    }

    private static boolean isCharacters(Value value) {
        return value instanceof Value.ListValue items
                && items.values().stream()
                        .allMatch(item -> item instanceof Value.IntValue
                                || (item instanceof Value.StringValue text
                                        && text.text().length() == 1));
    }

    private void descend(Node node, JavaCode code, ConstantFolder evaluator) {
        boolean isSum = node instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS;
        List<? extends Node> parts = isSum ? Concatenation.operands((BinaryExpr) node) : node.getChildNodes();
        parts.forEach(part -> descendInto(part, code, evaluator));
    }

    private void descendInto(Node part, JavaCode code, ConstantFolder evaluator) {
        if (part instanceof Expression expression) {
            report(expression, code, evaluator);
        } else if (!(part instanceof BodyDeclaration<?>)) {
            new StatementWalker(evaluator, expression -> report(expression, code, evaluator)).walk(part);
        }
    }
}
