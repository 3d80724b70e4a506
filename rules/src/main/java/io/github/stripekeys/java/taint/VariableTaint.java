package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithParameters;
import io.github.stripekeys.java.syntax.AstNodes;
import io.github.stripekeys.java.syntax.BodyIndex;
import io.github.stripekeys.java.syntax.Symbol;
import io.github.stripekeys.java.syntax.TypeResolver;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What variables, parameters and fields hold. */
@SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
record VariableTaint(BackwardTaint taint) {
    Stream<TaintPath> paths(NameExpr name, Projection projection, CallContext context) {
        return taint.symbols().find(name.getNameAsString(), name).stream()
                .flatMap(declared -> paths(declared, name, projection, context));
    }

    Stream<TaintPath> paths(FieldAccessExpr access, Projection projection, CallContext context) {
        return access.getScope().isThisExpr()
                ? taint.resolver().field(access).stream().flatMap(field -> paths(field, access, projection, context))
                : taint.property(access.getScope(), access.getNameAsString(), projection, context).stream();
    }

    private Stream<TaintPath> paths(Symbol declared, Expression use, Projection projection, CallContext context) {
        if (declared instanceof Symbol.Local local) {
            return Stream.concat(
                    new ReachingDefinitions(taint).paths(local, use, projection, context).stream(),
                    shown(use, projection, CallContext.NO_CALLERS));
        } else if (declared instanceof Symbol.ParameterSymbol given) {
            return Stream.concat(given(given, projection, context), shown(use, projection, context.open()));
        }
        if (declared instanceof Symbol.PatternVariable matched) {
            return Stream.concat(
                    new PatternTaint(taint).paths(matched, projection, context),
                    shown(use, projection, context.open()));
        }
        return Stream.concat(
                taint.held((Symbol.Field) declared, projection, context).stream(),
                shown(use, projection, context.open()));
    }

    /** What a property holds, and what the object in it shows. */
    Stream<TaintPath> held(Symbol.Field field, Projection projection, CallContext context) {
        return Stream.concat(new FieldTaint(taint).paths(field, projection, context).stream(), usedAsKey(field));
    }

    /** What an object shows of itself, if its type is known. */
    private Stream<TaintPath> shown(Expression use, Projection projection, CallContext context) {
        return projection == Projection.VALUE
                ? Stream.empty()
                : taint.resolver().type(use).stream()
                        .flatMap(type -> taint.objects().shown(type, projection, context).stream());
    }

    /** What Stripe's library is given as a key is one, whatever its name. */
    private Stream<TaintPath> usedAsKey(Symbol.Field field) {
        return taint.program().keys().stream()
                .filter(key -> BodyIndex.variable(key)
                        .filter(field.property().name()::equals)
                        .isPresent())
                .filter(key -> AstNodes.isWithin(field.owner(), key))
                .map(key -> TaintPath.from("the API key", taint.step(key, "passed to Stripe's library as its key")))
                .limit(1);
    }

    private Stream<TaintPath> given(Symbol.ParameterSymbol given, Projection projection, CallContext context) {
        Optional<Expression> argument = context.argument(given.parameter());
        Optional<String> injected = injected(given, given.parameter()).or(() -> ofSetter(given));
        if (argument.isPresent()) {
            return taint.pathsInto(argument.get(), projection, context.caller()).stream();
        } else if (injected.isPresent()) {
            return Stream.of(TaintPath.from(injected.get(), taint.step(given.parameter(), injected.get())));
        }
        return given.receiver() instanceof LambdaExpr lambda
                ? through(lambda, projection, context)
                : context.isOpen() ? called(given, projection) : Stream.empty();
    }

    private Optional<String> injected(Symbol.ParameterSymbol given, NodeWithAnnotations<?> annotated) {
        return taint.sources()
                .injected(annotated, given.parameter().getNameAsString(), TypeResolver.around(given.receiver()));
    }

    /** A framework gives a setter what its annotation asks for. */
    private Optional<String> ofSetter(Symbol.ParameterSymbol given) {
        return given.receiver() instanceof MethodDeclaration method
                        && method.getParameters().size() == 1
                ? injected(given, method)
                : Optional.empty();
    }

    /** A function gets what the method that it is given to is called on. */
    private Stream<TaintPath> through(LambdaExpr lambda, Projection projection, CallContext context) {
        return lambda.getParentNode()
                .filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .flatMap(MethodCallExpr::getScope)
                .map(scope -> taint.pathsInto(scope, projection, context).stream())
                .orElse(Stream.empty());
    }

    private Stream<TaintPath> called(Symbol.ParameterSymbol given, Projection projection) {
        CallableDeclaration<?> callable = (CallableDeclaration<?>) given.receiver();
        int index = index(callable, given.parameter());
        String message = "passed to " + callable.getNameAsString() + "()";
        return taint.sites().arguments(callable, index).stream()
                .flatMap(argument -> taint.pathsInto(argument, projection, CallContext.NONE).stream()
                        .map(path -> path.then(taint.step(argument, message))));
    }

    private static int index(NodeWithParameters<? extends Node> receiver, Parameter parameter) {
        List<Parameter> all = receiver.getParameters();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == parameter) {
                return i;
            }
        }
        throw new IllegalArgumentException(parameter.getNameAsString());
    }
}
