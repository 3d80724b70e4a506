package io.github.stripekeys.java.constant;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.stripekeys.java.syntax.Budget;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions where they stand, with what is known of local variables so far. For one thread. */
public final class ConstantFolder {
    private final ConstantResolver names;
    private final Budget budget;
    private final Map<String, Value> variables;
    private final IdentityHashMap<Expression, Value> evaluated = new IdentityHashMap<>();
    private boolean isOneWay;

    public ConstantFolder(ConstantResolver names, Budget budget, Map<String, Value> variables) {
        this.names = names;
        this.budget = budget;
        this.variables = variables;
    }

    ConstantResolver names() {
        return names;
    }

    /** The value of an expression; each is evaluated once, as it may change variables. */
    public Value evaluate(Expression expression) {
        @Nullable Value known = evaluated.get(expression);
        if (known != null) {
            return known;
        }
        budget.step();
        Value value = valueOf(expression);
        if (value instanceof Value.StringValue text) {
            budget.takeText(text.length());
        }
        evaluated.put(expression, value);
        return value;
    }

    /** The text that an expression is, if all of it is known. */
    public Optional<String> text(Expression expression) {
        return evaluate(expression) instanceof Value.StringValue text
                        && text.text().indexOf(Value.UNKNOWN_CHAR) < 0
                ? Optional.of(text.text())
                : Optional.empty();
    }

    private Value valueOf(Expression expression) {
        if (expression.isLiteralExpr()) {
            return Literals.value(expression.asLiteralExpr(), names.types().code(expression));
        } else if (expression.isBinaryExpr()) {
            return Concatenation.of(expression.asBinaryExpr(), this);
        } else if (expression.isEnclosedExpr()) {
            return evaluate(expression.asEnclosedExpr().getInner());
        } else if (expression.isConditionalExpr()) {
            return Value.Alternatives.of(
                    evaluate(expression.asConditionalExpr().getThenExpr()),
                    evaluate(expression.asConditionalExpr().getElseExpr()));
        } else if (expression.isMethodCallExpr()) {
            return new CallEvaluator(this, expression.asMethodCallExpr()).value();
        } else if (expression.isAssignExpr()) {
            return assign(expression.asAssignExpr());
        }
        return nameOrObject(expression);
    }

    private Value nameOrObject(Expression expression) {
        if (expression instanceof NameExpr name) {
            return Reading.named(
                    variable(name.getNameAsString()).orElseGet(() -> names.simple(name.getNameAsString(), name)));
        } else if (expression instanceof FieldAccessExpr access) {
            return Reading.named(field(access));
        } else if (expression instanceof CastExpr cast) {
            return Literals.cast(
                    cast, evaluate(cast.getExpression()), names.types().code(cast));
        } else if (expression instanceof ObjectCreationExpr creation) {
            return created(creation);
        } else if (expression instanceof ArrayInitializerExpr array) {
            return new Value.ListValue(
                    array.getValues().stream().map(this::evaluate).toList());
        } else if (expression.isArrayCreationExpr()) {
            return expression
                    .asArrayCreationExpr()
                    .getInitializer()
                    .map(this::evaluate)
                    .orElse(Value.Unknown.VALUE);
        } else if (expression instanceof ArrayAccessExpr access) {
            return CallEvaluator.item(evaluate(access.getName()), evaluate(access.getIndex()));
        }
        return expression.isUnaryExpr() ? Literals.negated(expression.asUnaryExpr(), this) : Value.Unknown.VALUE;
    }

    Optional<Value> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    private Value field(FieldAccessExpr access) {
        String name = access.getNameAsString();
        if (access.getScope().isThisExpr()) {
            return variable(name).orElseGet(() -> names.simple(name, access));
        }
        return evaluate(access.getScope()) instanceof Value.ObjectValue fields
                ? fields.values().getOrDefault(name, Value.Unknown.VALUE)
                : names.named(access.getScope())
                        .map(type -> names.of(type, name))
                        .orElse(Value.Unknown.VALUE);
    }

    private Value created(ObjectCreationExpr creation) {
        List<Value> arguments =
                creation.getArguments().stream().map(this::evaluate).toList();
        String type = creation.getType().getNameAsString();
        return switch (type) {
            case "String", "StringBuilder", "StringBuffer" ->
                arguments.isEmpty() || Literals.isCapacity(arguments.get(0))
                        ? new Value.StringValue(List.of())
                        : arguments.get(0).asText();
            case "ArrayList", "LinkedList", "ArrayDeque", "Vector" ->
                arguments.isEmpty() ? new Value.ListValue(List.of()) : arguments.get(0);
            default ->
                names.types()
                        .named(creation.getType().getNameWithScope(), creation)
                        .map(declared -> names.created(declared, arguments))
                        .orElse(Value.Unknown.VALUE);
        };
    }

    private Value assign(AssignExpr assignment) {
        Value value = evaluate(assignment.getValue());
        Value whole = assignment.getOperator() == AssignExpr.Operator.PLUS
                ? Concatenation.of(evaluate(assignment.getTarget()), value)
                : assignment.getOperator() == AssignExpr.Operator.ASSIGN ? value : Value.Unknown.VALUE;
        set(assignment.getTarget(), whole);
        return whole;
    }

    /** Gives a value to the variable that an expression names. */
    void set(Expression target, Value value) {
        if (target instanceof ArrayAccessExpr access) {
            set(
                    access.getName(),
                    CallEvaluator.withItem(evaluate(access.getName()), evaluate(access.getIndex()), value));
        }
        variableName(target).ifPresent(name -> {
            @Nullable Value before = variables.get(name);
            variables.put(name, isOneWay && before != null ? Value.Alternatives.of(before, value) : value);
        });
    }

    /** The variable that an expression names. */
    static Optional<String> variableName(Expression expression) {
        if (expression instanceof FieldAccessExpr field) {
            return Optional.of(field.getNameAsString());
        }
        return expression.toNameExpr().map(NameExpr::getNameAsString);
    }

    void declare(VariableDeclarator variable) {
        variables.put(
                variable.getNameAsString(),
                variable.getInitializer().map(this::evaluate).orElse(Value.Unknown.VALUE));
    }

    /** Runs something that the program may leave out. */
    void onOneWay(Runnable way) {
        boolean before = isOneWay;
        isOneWay = true;
        way.run();
        isOneWay = before;
    }

    /** Runs something for each item of a list, as far as that is known. */
    void bindEach(String variable, Expression items, Runnable body) {
        List<Value> values =
                evaluate(items) instanceof Value.ListValue known ? known.values() : List.of(Value.Unknown.VALUE);
        for (Value value : values) {
            variables.put(variable, value);
            evaluated.clear();
            body.run();
        }
    }
}
