package io.github.stripekeys.java.constant;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.stripekeys.java.syntax.TypeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a call of a method gives back: of the platform's methods for texts and lists, or of one in the scanned code. */
record CallEvaluator(ConstantFolder evaluator, MethodCallExpr call) {
    private static final Set<String> CHANGING =
            Set.of("append", "insert", "reverse", "deleteCharAt", "setCharAt", "setLength", "delete", "add");

    Value value() {
        Value receiver = call.getScope().map(evaluator::evaluate).orElse(Value.Unknown.VALUE);
        List<Value> arguments =
                call.getArguments().stream().map(evaluator::evaluate).toList();
        Value result = value(receiver, arguments);
        if (CHANGING.contains(call.getNameAsString())) {
            call.getScope().map(CallEvaluator::root).ifPresent(root -> evaluator.set(root, result));
        }
        return result;
    }

    /** What a chain of calls starts with. */
    private static Expression root(Expression scope) {
        Expression root = scope;
        while (root instanceof MethodCallExpr inner
                && CHANGING.contains(inner.getNameAsString())
                && inner.getScope().isPresent()) {
            root = inner.getScope().get();
        }
        return root;
    }

    private Value value(Value receiver, List<Value> arguments) {
        String name = call.getNameAsString();
        List<Value> results = new ArrayList<>();
        for (Value choice : receiver.choices()) {
            results.add(one(name, choice, arguments));
        }
        return results.stream().reduce(Value.Alternatives::of).orElse(Value.Unknown.VALUE);
    }

    private Value one(String name, Value receiver, List<Value> arguments) {
        if (receiver instanceof Value.StringValue text) {
            return TextMethod.of(name)
                    .map(method -> method.apply(text, arguments))
                    .orElse(Value.Unknown.VALUE);
        } else if (receiver instanceof Value.ListValue items) {
            return items(name, items, arguments);
        } else if (receiver instanceof Value.ObjectValue fields) {
            return fields.values()
                    .getOrDefault(property(name), fields.values().getOrDefault(name, Value.Unknown.VALUE));
        }
        Value fixed =
                StaticMethod.of(call).map(method -> method.apply(arguments)).orElse(Value.Unknown.VALUE);
        return fixed.equals(Value.Unknown.VALUE) ? own(name, arguments) : fixed;
    }

    /** The property that a getter is for. */
    private static String property(String getter) {
        boolean isGetter = getter.startsWith("get") && getter.length() > 3;
        return isGetter ? Character.toLowerCase(getter.charAt(3)) + getter.substring(4) : getter;
    }

    /** A method of the scanned code. */
    private Value own(String name, List<Value> arguments) {
        ConstantResolver names = evaluator.names();
        TypeIndex types = names.types();
        boolean isHere = call.getScope().map(Expression::isThisExpr).orElse(true);
        if (isHere) {
            Value own = names.result(types.around(call), name, arguments);
            return read(
                    own.equals(Value.Unknown.VALUE) ? names.result(types.importing(name, call), name, arguments) : own);
        }
        return call.getScope()
                .flatMap(names::named)
                .map(type -> read(names.result(types.withParents(type), name, arguments)))
                .orElse(Value.Unknown.VALUE);
    }

    /** What a method without parameters gives back is made there, else here. */
    private Value read(Value result) {
        return call.getArguments().isEmpty() ? Reading.named(result) : result;
    }

    private Value items(String name, Value.ListValue items, List<Value> arguments) {
        return switch (name) {
            case "add" -> arguments.isEmpty() ? items : items.plus(arguments.get(arguments.size() - 1));
            case "get" -> arguments.isEmpty() ? Value.Unknown.VALUE : item(items, arguments.get(0));
            case "stream", "toList", "toArray", "clone", "iterator" -> items;
            case "collect" -> joined(items);
            default -> Value.Unknown.VALUE;
        };
    }

    /** A stream that is collected by joining its items. */
    private Value joined(Value.ListValue items) {
        return call.getArgument(0)
                .toMethodCallExpr()
                .filter(collector -> collector.getNameAsString().equals("joining"))
                .map(collector -> StaticMethod.join(
                        collector.getArguments().isEmpty()
                                ? new Value.StringValue(List.of())
                                : evaluator.evaluate(collector.getArgument(0)),
                        items.values()))
                .orElse(Value.Unknown.VALUE);
    }

    /** The item of a list or the character of a text at this place. */
    static Value item(Value list, Value index) {
        int at = index instanceof Value.IntValue number ? (int) number.value() : -1;
        if (list instanceof Value.StringValue text
                && at >= 0
                && at < text.text().length()) {
            return text.made(text.text().substring(at, at + 1));
        }
        return list instanceof Value.ListValue items
                        && at >= 0
                        && at < items.values().size()
                ? items.values().get(at)
                : Value.Unknown.VALUE;
    }

    /** The list with another item at this place. */
    static Value withItem(Value list, Value index, Value item) {
        int at = index instanceof Value.IntValue number ? (int) number.value() : -1;
        if (!(list instanceof Value.ListValue items)
                || at < 0
                || at >= items.values().size()) {
            return Value.Unknown.VALUE;
        }
        List<Value> values = new ArrayList<>(items.values());
        values.set(at, item);
        return new Value.ListValue(values);
    }
}
