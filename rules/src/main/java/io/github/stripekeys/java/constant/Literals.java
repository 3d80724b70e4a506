package io.github.stripekeys.java.constant;

import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.text.Step;

/** What literals and casts of them stand for. */
final class Literals {
    private Literals() {}

    static Value value(LiteralExpr literal, JavaCode code) {
        Step step = code.step(literal, "a part of it");
        try {
            if (literal instanceof StringLiteralExpr string) {
                String text = string.asString();
                return Value.StringValue.of(text, step, text.equals(string.getValue()));
            } else if (literal instanceof TextBlockLiteralExpr block) {
                return Value.StringValue.of(
                        block.asString(), step, block.getValue().indexOf('\\') < 0);
            } else if (literal instanceof CharLiteralExpr character) {
                return Value.StringValue.of(String.valueOf(character.asChar()), step, false);
            }
            return literal instanceof IntegerLiteralExpr number
                    ? new Value.IntValue(number.asNumber().longValue(), step)
                    : Value.Unknown.VALUE;
        } catch (RuntimeException e) {
            return Value.Unknown.VALUE; // an escape or number that no compiler would take
        }
    }

    static Value cast(CastExpr cast, Value value, JavaCode code) {
        boolean isCharacter = cast.getType().asString().equals("char") && value instanceof Value.IntValue;
        return isCharacter
                ? Value.StringValue.of(value.asText().text(), code.step(cast, "a character of it"), false)
                : value;
    }

    static Value negated(UnaryExpr unary, ConstantFolder evaluator) {
        return unary.getOperator() == UnaryExpr.Operator.MINUS
                        && evaluator.evaluate(unary.getExpression()) instanceof Value.IntValue number
                ? new Value.IntValue(-number.value(), number.origin())
                : Value.Unknown.VALUE;
    }

    /** Whether a builder is only told how long it will get. */
    static boolean isCapacity(Value value) {
        return value instanceof Value.IntValue;
    }
}
