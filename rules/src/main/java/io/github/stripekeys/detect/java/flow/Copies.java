package io.github.stripekeys.detect.java.flow;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls that copy the properties of an object to those of the same names of another, which is given or made. */
record Copies(Tracer tracer) {
    /** What the target shows then, if its type is among the files. */
    Optional<List<Trail>> trails(MethodCallExpr call, View view, Frame frame) {
        return BodyIndex.copyTarget(call)
                .flatMap(this::type)
                .map(type -> tracer.scope()
                        .fields(type)
                        .filter(field -> Visibility.isShown(field.owner(), field.property(), view))
                        .flatMap(field -> copied(call, field.property().name(), view, frame))
                        .toList());
    }

    private Stream<Trail> copied(MethodCallExpr call, String property, View view, Frame frame) {
        Expression source = call.getArgument(BodyIndex.isTargetFirst(call) ? 1 : 0);
        return tracer.property(source, property, view, frame).stream()
                .map(trail -> trail.then(tracer.step(call, "copied by " + call.getNameAsString() + "()"))
                        .inside(property));
    }

    private Optional<TypeDeclaration<?>> type(Expression target) {
        return target.isClassExpr()
                ? Typing.simple(target.asClassExpr().getType())
                        .flatMap(name -> tracer.types().named(name, target))
                : tracer.typing().type(target);
    }
}
