package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The declared types of expressions, as far as imports and declarations tell. */
public record Typing(
        TypeIndex types,
        Scope scope,
        IdentityHashMap<Expression, Optional<String>> known,
        Function<Symbol.ParameterSymbol, Optional<String>> ofFramework) {
    /** The simple name of an expression's type; of a type's name, that type. */
    public Optional<String> name(Expression expression) {
        if (!known.containsKey(expression)) {
            known.put(expression, asked(expression));
        }
        return known.getOrDefault(expression, Optional.empty());
    }

    private Optional<String> asked(Expression expression) {
        if (expression instanceof NameExpr name) {
            Optional<Symbol> declared = scope.find(name.getNameAsString(), name);
            return declared.isPresent()
                    ? declared.flatMap(this::name)
                    : Optional.of(name.getNameAsString()).filter(Typing::isCapital);
        } else if (expression instanceof FieldAccessExpr access) {
            return constant(access)
                    .map(Typing::around)
                    .or(() -> field(access).flatMap(this::name))
                    .or(() -> Optional.of(access.getNameAsString()).filter(Typing::isCapital));
        } else if (expression instanceof ObjectCreationExpr creation) {
            return Optional.of(creation.getType().getNameAsString());
        } else if (expression instanceof CastExpr cast) {
            return simple(cast.getType());
        } else if (expression instanceof MethodCallExpr call) {
            return result(call);
        }
        return expression.isThisExpr()
                ? AstNodes.type(expression).map(TypeDeclaration::getNameAsString)
                : expression.isEnclosedExpr() ? name(expression.asEnclosedExpr().getInner()) : Optional.empty();
    }

    private static boolean isCapital(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    private Optional<String> name(Symbol declared) {
        if (declared instanceof Symbol.Local local && local.type().isVarType()) {
            return initializer(local.variable()).flatMap(this::name);
        }
        return declared instanceof Symbol.ParameterSymbol given && given.type().isUnknownType()
                ? passed(given)
                : simple(declared.type());
    }

    /** A function gets what is in what it is called for, as in {@code Mono.just(config).map(…)}. */
    private Optional<String> passed(Symbol.ParameterSymbol given) {
        return given.receiver()
                .getParentNode()
                .filter(MethodCallExpr.class::isInstance)
                .flatMap(call -> ((MethodCallExpr) call).getScope())
                .flatMap(new ElementTypes(this)::in)
                .or(() -> ofFramework.apply(given));
    }

    private static Optional<Expression> initializer(VariableDeclarator variable) {
        return variable.getInitializer();
    }

    public static Optional<String> simple(Type type) {
        return type instanceof ClassOrInterfaceType named ? Optional.of(named.getNameAsString()) : Optional.empty();
    }

    /** The field that is accessed, through an object or a type. */
    public Optional<Symbol> field(FieldAccessExpr access) {
        return type(access.getScope()).flatMap(owner -> scope.field(owner, access.getNameAsString()));
    }

    /** The constant of an enum that is accessed. */
    public Optional<EnumConstantDeclaration> constant(FieldAccessExpr access) {
        return type(access.getScope())
                .filter(EnumDeclaration.class::isInstance)
                .flatMap(type -> ((EnumDeclaration) type)
                        .getEntries().stream()
                                .filter(each -> each.getNameAsString().equals(access.getNameAsString()))
                                .findFirst());
    }

    private Optional<String> result(MethodCallExpr call) {
        Optional<String> made =
                methods(call).map(MethodDeclaration::getType).findFirst().flatMap(Typing::simple);
        return made.or(() -> property(call).flatMap(this::name)).or(() -> factory(call));
    }

    /** Such as {@code PaymentIntent.create(…)}. */
    private Optional<String> factory(MethodCallExpr call) {
        boolean isFactory = call.getNameAsString().equals("create")
                || call.getNameAsString().equals("retrieve");
        return isFactory ? call.getScope().flatMap(this::name) : Optional.empty();
    }

    /** The property that a getter which nobody wrote would give back. */
    public Optional<Symbol> property(MethodCallExpr call) {
        return call.getArguments().isEmpty()
                ? call.getScope()
                        .flatMap(this::type)
                        .flatMap(owner -> scope.field(owner, Property.ofGetter(call.getNameAsString())))
                : Optional.empty();
    }

    /** The type of an expression, if it is among the files. */
    public Optional<TypeDeclaration<?>> type(Expression expression) {
        return name(expression).flatMap(name -> types.named(name, expression));
    }

    /** The methods with a body, or without, that a call may mean for certain. */
    public Stream<MethodDeclaration> methods(MethodCallExpr call) {
        Stream<TypeDeclaration<?>> owners = call.getScope().isEmpty()
                ? types.around(call).stream()
                : owners(call.getScope().get());
        return owners.flatMap(type -> type.getMethodsByName(call.getNameAsString()).stream())
                .filter(method ->
                        method.getParameters().size() == call.getArguments().size());
    }

    private Stream<TypeDeclaration<?>> owners(Expression scope) {
        if (scope.isSuperExpr()) {
            return types.around(scope).stream();
        }
        return type(scope).stream().flatMap(type -> types.withParents(type).stream());
    }

    /** The type that a node stands in. */
    public static String around(Node node) {
        return AstNodes.type(node).map(TypeDeclaration::getNameAsString).orElse("");
    }
}
