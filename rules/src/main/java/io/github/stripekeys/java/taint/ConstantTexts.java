package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.stripekeys.java.constant.ConstantFolder;
import io.github.stripekeys.java.constant.ConstantResolver;
import io.github.stripekeys.java.constant.Value;
import io.github.stripekeys.java.syntax.Budget;
import io.github.stripekeys.java.syntax.Literal;
import io.github.stripekeys.java.syntax.Symbol;
import io.github.stripekeys.java.syntax.TypeResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The texts that expressions are, by the evaluation that also finds keys in code. What locals and parameters hold is not asked. */
record ConstantTexts(TypeResolver types, ConstantResolver constants, Budget budget) {
    static ConstantTexts of(TypeResolver types) {
        Budget budget = new Budget();
        return new ConstantTexts(types, new ConstantResolver(types, budget), budget);
    }

    /** A text that is written out here, or in the constants that are named here, if all of it is known. */
    Optional<String> of(Expression expression) {
        Optional<String> literal = Literal.text(expression);
        boolean mayBeMade = expression.isNameExpr()
                || expression.isFieldAccessExpr()
                || expression.isBinaryExpr()
                || expression.isEnclosedExpr();
        return literal.isPresent() || !mayBeMade ? literal : folded(expression);
    }

    private Optional<String> folded(Expression expression) {
        Map<String, Value> unknown = new HashMap<>();
        for (NameExpr name : expression.findAll(NameExpr.class)) {
            if (types.symbols()
                    .find(name.getNameAsString(), name)
                    .filter(symbol -> !(symbol instanceof Symbol.Field))
                    .isPresent()) {
                unknown.put(name.getNameAsString(), Value.Unknown.VALUE);
            }
        }
        try {
            return new ConstantFolder(constants, budget, unknown).text(expression);
        } catch (Budget.Exceeded | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
