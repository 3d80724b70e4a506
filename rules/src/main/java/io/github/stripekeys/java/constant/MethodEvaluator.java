package io.github.stripekeys.java.constant;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.stripekeys.java.syntax.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks into a method or constructor with the arguments of one call. */
record MethodEvaluator(ConstantResolver names, Budget budget) {
    /** What it gives back. */
    Value result(MethodDeclaration method, List<Value> arguments) {
        ConstantFolder evaluator = new ConstantFolder(names, budget, bound(method.getParameters(), arguments));
        List<Value> results = new ArrayList<>();
        new StatementWalker(evaluator, expression -> {
                    if (isReturned(expression)) {
                        results.add(evaluator.evaluate(expression));
                    }
                })
                .walk(method.getBody().orElseThrow());
        return results.stream().reduce(Value.Alternatives::of).orElse(Value.Unknown.VALUE);
    }

    private static boolean isReturned(Expression expression) {
        return expression.getParentNode().filter(ReturnStmt.class::isInstance).isPresent();
    }

    /** The fields that a constructor fills. */
    Value fields(ConstructorDeclaration constructor, List<Value> arguments) {
        ConstantFolder evaluator = new ConstantFolder(names, budget, bound(constructor.getParameters(), arguments));
        Map<String, Value> fields = new HashMap<>();
        for (AssignExpr each : constructor.findAll(AssignExpr.class)) {
            ConstantFolder.variableName(each.getTarget())
                    .ifPresent(name -> fields.put(name, evaluator.evaluate(each.getValue())));
        }
        return new Value.ObjectValue(fields);
    }

    private static Map<String, Value> bound(List<Parameter> parameters, List<Value> arguments) {
        Map<String, Value> variables = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            variables.put(parameters.get(i).getNameAsString(), arguments.get(i));
        }
        return variables;
    }
}
