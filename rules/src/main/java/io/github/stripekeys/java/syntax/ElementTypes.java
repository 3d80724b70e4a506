package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;
import java.util.Set;

/** The types of what is in collections, streams, options and publishers, as functions get it. */
record ElementTypes(TypeResolver resolver) {
    private static final Set<String> WRAPPING = Set.of("just", "justOrEmpty", "of", "ofNullable", "item");
    private static final Set<String> PASSING = Set.of(
            "stream", "parallelStream", "filter", "sorted", "distinct", "limit", "skip", "peek", "toList", "doOnNext");

    /** The type of what is in this. */
    Optional<TypeReference> in(Expression container) {
        if (container instanceof MethodCallExpr call) {
            return in(call);
        }
        return container instanceof NameExpr name
                ? resolver.symbols().find(name.getNameAsString(), name).flatMap(this::in)
                : Optional.empty();
    }

    private Optional<TypeReference> in(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (WRAPPING.contains(name) && call.getArguments().size() == 1) {
            return resolver.reference(call.getArgument(0));
        } else if (PASSING.contains(name) && call.getScope().isPresent()) {
            return in(call.getScope().get());
        }
        return resolver.methods(call)
                .map(MethodDeclaration::getType)
                .findFirst()
                .or(() -> resolver.property(call).map(Symbol::type))
                .flatMap(ElementTypes::argument);
    }

    private Optional<TypeReference> in(Symbol declared) {
        return declared instanceof Symbol.Local local && local.type().isVarType()
                ? Optional.of(local.variable())
                        .flatMap(VariableDeclarator::getInitializer)
                        .flatMap(this::in)
                : argument(declared.type());
    }

    /** The last argument of a type, such as {@code Gateway} of {@code Map<String, Gateway>}. */
    private static Optional<TypeReference> argument(Type type) {
        return type instanceof ClassOrInterfaceType named
                ? named.getTypeArguments()
                        .flatMap(arguments -> arguments.getLast())
                        .flatMap(TypeResolver::reference)
                : Optional.empty();
    }
}
