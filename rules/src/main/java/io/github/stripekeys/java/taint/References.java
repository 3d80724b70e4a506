package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.Symbol;
import io.github.stripekeys.java.syntax.Typing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What functions that are named, such as {@code Gateway::getSecret}, make of what they get. */
record References(BackwardTaint tracer) {
    /** What a function makes of what the call is made on that it is given to. */
    Stream<TaintPath> trails(MethodReferenceExpr reference, MethodCallExpr call, Projection view, CallContext frame) {
        String name = reference.getIdentifier();
        Optional<TypeDeclaration<?>> type = type(reference.getScope());
        if (type.isEmpty() || name.equals("new")) {
            boolean isCarried = name.equals("new")
                    || tracer.propagators().ofReceiver(name)
                    || tracer.propagators().ofArguments(name);
            return isCarried
                    ? call.getScope().stream().flatMap(scope -> tracer.pathsInto(scope, view, frame).stream())
                    : Stream.empty();
        }
        List<MethodDeclaration> methods = tracer.types().withParents(type.get()).stream()
                .flatMap(each -> each.getMethodsByName(name).stream())
                .toList();
        return methods.stream().allMatch(tracer.creations()::isPlainGetter)
                ? property(type.get(), Property.ofGetter(name), view, frame)
                : methods.stream().flatMap(method -> results(method, call, view, frame));
    }

    private Stream<TaintPath> property(TypeDeclaration<?> type, String name, Projection view, CallContext frame) {
        return tracer.scope()
                .field(type, name)
                .map(field -> tracer.held((Symbol.Field) field, view, frame.open()).stream())
                .orElse(Stream.empty());
    }

    private Stream<TaintPath> results(
            MethodDeclaration method, MethodCallExpr call, Projection view, CallContext frame) {
        if (tracer.propagators().isHarmless(method.getNameAsString())) {
            return Stream.empty();
        }
        List<Expression> given =
                method.getParameters().size() == 1 ? call.getScope().stream().toList() : List.of();
        CallContext inside = tracer.frames().of(call, given, method, frame);
        return tracer.scope().results(method).stream()
                .flatMap(result -> tracer.pathsInto(result, view, inside).stream());
    }

    private Optional<TypeDeclaration<?>> type(Expression scope) {
        return scope instanceof TypeExpr type
                ? Typing.simple(type.getType()).flatMap(name -> tracer.types().named(name, scope))
                : tracer.typing().type(scope);
    }
}
