package io.github.stripekeys.java.constant;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts with a plus between them. */
final class Concatenation {
    /** A longer text is no constant, though somebody may have to make one on the way to a shorter one. */
    private static final int LONGEST = Value.LONGEST >> 3;

    private Concatenation() {}

    static Value of(BinaryExpr sum, ConstantFolder evaluator) {
        if (sum.getOperator() != BinaryExpr.Operator.PLUS) {
            return Value.Unknown.VALUE;
        }
        Value value = new Value.StringValue(List.of());
        List<Value> operands = operands(sum).stream().map(evaluator::evaluate).toList();
        if (operands.stream().allMatch(Value.IntValue.class::isInstance)) {
            return Value.Unknown.VALUE;
        }
        for (Value operand : operands) {
            value = of(value, operand);
        }
        return value;
    }

    /** What is added, however deeply nested: people and tools write sums of thousands. */
    static List<Expression> operands(BinaryExpr sum) {
        List<Expression> operands = new ArrayList<>();
        Deque<Expression> open = new ArrayDeque<>(List.of(sum));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof BinaryExpr inner && inner.getOperator() == BinaryExpr.Operator.PLUS) {
                open.push(inner.getRight());
                open.push(inner.getLeft());
            } else {
                operands.add(next);
            }
        }
        return operands;
    }

    static Value of(Value left, Value right) {
        @Nullable Value all = null;
        for (Value first : left.choices()) {
            for (Value second : right.choices()) {
                Value sum = sum(text(first), text(second));
                all = all == null ? sum : Value.Alternatives.of(all, sum);
            }
        }
        return all == null ? Value.Unknown.VALUE : all;
    }

    /** A number in a sum is written in digits. */
    static Value.StringValue text(Value value) {
        if (value instanceof Value.ListValue) {
            return Value.Unknown.VALUE.asText();
        }
        return value instanceof Value.IntValue number
                ? Value.StringValue.of(Long.toString(number.value()), number.origin(), false)
                : value.asText();
    }

    private static Value sum(Value.StringValue first, Value.StringValue second) {
        return first.length() + second.length() > LONGEST ? Value.Unknown.VALUE : first.plus(second);
    }
}
