package io.github.stripekeys.detect.java;

import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.stripekeys.detect.Step;

/** What literals and casts of them stand for. */
final class Literals {
    private Literals() {}

    static Value value(LiteralExpr literal, JavaCode code) {
        Step step = code.step(literal, "a part of it");
        try {
            if (literal instanceof StringLiteralExpr string) {
                String text = string.asString();
                return Value.Text.of(text, step, text.equals(string.getValue()));
            } else if (literal instanceof TextBlockLiteralExpr block) {
                return Value.Text.of(block.asString(), step, block.getValue().indexOf('\\') < 0);
            } else if (literal instanceof CharLiteralExpr character) {
                return Value.Text.of(String.valueOf(character.asChar()), step, false);
            }
            return literal instanceof IntegerLiteralExpr number
                    ? new Value.Whole(number.asNumber().longValue(), step)
                    : Value.Unknown.VALUE;
        } catch (RuntimeException e) {
            return Value.Unknown.VALUE; // an escape or number that no compiler would take
        }
    }

    static Value cast(CastExpr cast, Value value, JavaCode code) {
        boolean isCharacter = cast.getType().asString().equals("char") && value instanceof Value.Whole;
        return isCharacter ? Value.Text.of(value.asText().text(), code.step(cast, "a character of it"), false) : value;
    }

    static Value negated(UnaryExpr unary, Evaluator evaluator) {
        return unary.getOperator() == UnaryExpr.Operator.MINUS
                        && evaluator.evaluate(unary.getExpression()) instanceof Value.Whole number
                ? new Value.Whole(-number.value(), number.origin())
                : Value.Unknown.VALUE;
    }

    /** Whether a builder is only told how long it will get. */
    static boolean isCapacity(Value value) {
        return value instanceof Value.Whole;
    }
}
