package io.github.stripekeys.java.constant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.util.function.Consumer;

/**
 * Goes through the statements of a method once, in the order of the text. What is assigned on one way only may also be as
 * it was before. Tells a listener each whole expression, which the evaluator then knows the value of.
 */
public record StatementWalker(ConstantFolder evaluator, Consumer<Expression> listener) {
    /** Everything in this statement. */
    public void walk(Node node) {
        if (node instanceof Expression expression) {
            take(expression);
        } else if (node instanceof ForEachStmt loop) {
            take(loop.getIterable());
            String variable = loop.getVariable().getVariable(0).getNameAsString();
            evaluator.bindEach(variable, loop.getIterable(), () -> walk(loop.getBody()));
        } else if (!(node instanceof BodyDeclaration<?>)) {
            for (Node child : node.getChildNodes()) {
                if (isOneWay(node, child)) {
                    evaluator.onOneWay(() -> walk(child));
                } else {
                    walk(child);
                }
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
    private static boolean isOneWay(Node node, Node child) {
        return node instanceof SwitchEntry
                || node instanceof CatchClause
                || (node instanceof IfStmt choice && child != choice.getCondition());
    }

    private void take(Expression expression) {
        if (expression instanceof VariableDeclarationExpr declaration) {
            for (VariableDeclarator variable : declaration.getVariables()) {
                variable.getInitializer().ifPresent(this::take);
                evaluator.declare(variable);
            }
        } else if (expression instanceof AssignExpr assignment
                && assignment.getOperator() == AssignExpr.Operator.ASSIGN) {
            take(assignment.getValue());
            evaluator.evaluate(assignment);
        } else {
            evaluator.evaluate(expression);
            listener.accept(expression);
        }
    }
}
