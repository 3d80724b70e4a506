package io.github.stripekeys.java.constant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.stripekeys.java.syntax.Budget;
import io.github.stripekeys.java.syntax.MemberIndex;
import io.github.stripekeys.java.syntax.TypeIndex;
import io.github.stripekeys.java.syntax.TypeResolver;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What fields and methods stand for, each looked into once. One that is asked for while it is looked into is unknown. */
public final class ConstantResolver {
    private final TypeResolver resolver;
    private final TypeIndex types;
    private final Budget budget;
    private final MemberIndex members = new MemberIndex();
    private final IdentityHashMap<Node, Value> known = new IdentityHashMap<>();

    public ConstantResolver(TypeResolver resolver, Budget budget) {
        this.resolver = resolver;
        this.types = resolver.types();
        this.budget = budget;
    }

    TypeIndex types() {
        return types;
    }

    /** The type that an expression names, if it is among the files; what objects have is not looked into, which would cost too much. */
    Optional<TypeDeclaration<?>> named(Expression scope) {
        return isTypeName(scope) ? resolver.type(scope) : Optional.empty();
    }

    private static boolean isTypeName(Expression scope) {
        return (scope instanceof NameExpr name
                        && Character.isUpperCase(name.getNameAsString().charAt(0)))
                || (scope instanceof FieldAccessExpr access
                        && Character.isUpperCase(access.getNameAsString().charAt(0)));
    }

    /** What a name that is no local variable stands for at this place. */
    Value simple(String name, Node where) {
        return Stream.concat(types.around(where).stream(), types.importing(name, where).stream())
                .flatMap(type -> member(type, name).stream())
                .findFirst()
                .orElse(Value.Unknown.VALUE);
    }

    /** What a name in a type stands for. */
    Value of(TypeDeclaration<?> type, String name) {
        return types.withParents(type).stream()
                .flatMap(each -> member(each, name).stream())
                .findFirst()
                .orElse(Value.Unknown.VALUE);
    }

    /** The fields of an enum constant. */
    Value constant(EnumConstantDeclaration constant) {
        return constant.getParentNode()
                .filter(EnumDeclaration.class::isInstance)
                .map(type -> constant((EnumDeclaration) type, constant))
                .orElse(Value.Unknown.VALUE);
    }

    private Optional<Value> member(TypeDeclaration<?> type, String name) {
        Optional<Value> field = members.field(type, name).map(found -> field(type, found));
        return field.or(() -> MemberIndex.constant(type, name).map(found -> constant(type, found)));
    }

    private Value field(TypeDeclaration<?> type, VariableDeclarator field) {
        return once(field, () -> {
            List<Expression> values = members.values(type, field);
            return values.size() == 1
                    ? new ConstantFolder(this, budget, new HashMap<>()).evaluate(values.get(0))
                    : Value.Unknown.VALUE;
        });
    }

    /** An enum constant's fields, as its constructor fills them. */
    private Value constant(TypeDeclaration<?> type, EnumConstantDeclaration constant) {
        return once(constant, () -> {
            ConstantFolder evaluator = new ConstantFolder(this, budget, new HashMap<>());
            List<Value> arguments =
                    constant.getArguments().stream().map(evaluator::evaluate).toList();
            return MemberIndex.constructor(type, arguments.size())
                    .map(found -> new MethodEvaluator(this, budget).fields(found, arguments))
                    .orElse(Value.Unknown.VALUE);
        });
    }

    /** The fields of a new object of this type, as its constructor fills them. */
    Value created(TypeDeclaration<?> type, List<Value> arguments) {
        boolean isKnown = arguments.stream().anyMatch(argument -> !(argument instanceof Value.Unknown));
        boolean isLooked = budget.enter();
        try {
            return isKnown && isLooked
                    ? MemberIndex.constructor(type, arguments.size())
                            .map(found -> new MethodEvaluator(this, budget).fields(found, arguments))
                            .orElse(Value.Unknown.VALUE)
                    : Value.Unknown.VALUE;
        } finally {
            budget.leave();
        }
    }

    /** What a method of one of these types gives back; looked into once for all calls of which nothing is known. */
    Value result(List<TypeDeclaration<?>> owners, String name, List<Value> arguments) {
        Optional<MethodDeclaration> method = owners.stream()
                .flatMap(type -> members.method(type, name, arguments.size()).stream())
                .findFirst();
        if (method.isEmpty()) {
            return Value.Unknown.VALUE;
        }
        return arguments.stream().allMatch(Value.Unknown.class::isInstance)
                ? once(method.get(), () -> new MethodEvaluator(this, budget).result(method.get(), arguments))
                : result(method.get(), arguments);
    }

    private Value result(MethodDeclaration method, List<Value> arguments) {
        boolean isLooked = budget.enter();
        try {
            return isLooked ? new MethodEvaluator(this, budget).result(method, arguments) : Value.Unknown.VALUE;
        } finally {
            budget.leave();
        }
    }

    private Value once(Node declaration, Supplier<Value> value) {
        if (!known.containsKey(declaration)) {
            known.put(declaration, Value.Unknown.VALUE);
            known.put(declaration, budget.enter() ? value.get() : Value.Unknown.VALUE);
            budget.leave();
        }
        return known.getOrDefault(declaration, Value.Unknown.VALUE);
    }
}
