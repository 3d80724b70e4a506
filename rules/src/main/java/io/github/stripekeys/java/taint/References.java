package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What functions that are named, such as {@code Gateway::getSecret}, make of what they get. */
record References(BackwardTaint taint) {
    /** What a function makes of what the call is made on that it is given to. */
    Stream<TaintPath> paths(
            MethodReferenceExpr reference, MethodCallExpr call, Projection projection, CallContext context) {
        String name = reference.getIdentifier();
        Optional<TypeDeclaration<?>> type = type(reference.getScope());
        if (type.isEmpty() || name.equals("new")) {
            boolean isCarried = name.equals("new")
                    || taint.propagators().ofReceiver(name)
                    || taint.propagators().ofArguments(name);
            return isCarried
                    ? call.getScope().stream().flatMap(scope -> taint.pathsInto(scope, projection, context).stream())
                    : Stream.empty();
        }
        List<MethodDeclaration> methods = taint.types().withParents(type.get()).stream()
                .flatMap(each -> each.getMethodsByName(name).stream())
                .toList();
        return methods.stream().allMatch(taint.objects()::isPlainGetter)
                ? property(type.get(), Property.ofGetter(name), projection, context)
                : methods.stream().flatMap(method -> results(method, call, projection, context));
    }

    private Stream<TaintPath> property(
            TypeDeclaration<?> type, String name, Projection projection, CallContext context) {
        return taint.symbols()
                .field(type, name)
                .map(field -> taint.held((Symbol.Field) field, projection, context.open()).stream())
                .orElse(Stream.empty());
    }

    private Stream<TaintPath> results(
            MethodDeclaration method, MethodCallExpr call, Projection projection, CallContext context) {
        if (taint.propagators().isHarmless(method.getNameAsString())) {
            return Stream.empty();
        }
        List<Expression> given =
                method.getParameters().size() == 1 ? call.getScope().stream().toList() : List.of();
        CallContext inside = taint.contexts().of(call, given, method, context);
        return taint.symbols().results(method).stream()
                .flatMap(result -> taint.pathsInto(result, projection, inside).stream());
    }

    private Optional<TypeDeclaration<?>> type(Expression scope) {
        return scope instanceof TypeExpr type
                ? taint.resolver().type(type.getType())
                : taint.resolver().type(scope);
    }
}
