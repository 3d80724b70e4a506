package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.stripekeys.java.syntax.BodyIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls that copy the properties of an object to those of the same names of another, which is given or made. */
record BeanCopies(BackwardTaint tracer) {
    /** What the target shows then, if its type is among the files. */
    Optional<List<TaintPath>> paths(MethodCallExpr call, Projection projection, CallContext context) {
        return BodyIndex.copyTarget(call)
                .flatMap(this::type)
                .map(type -> tracer.symbols()
                        .fields(type)
                        .filter(field -> tracer.visibility().isShown(field.owner(), field.property(), projection))
                        .flatMap(field -> copied(call, field.property().name(), projection, context))
                        .toList());
    }

    private Stream<TaintPath> copied(MethodCallExpr call, String property, Projection projection, CallContext context) {
        Expression source = call.getArgument(BodyIndex.isTargetFirst(call) ? 1 : 0);
        return tracer.property(source, property, projection, context).stream()
                .map(path -> path.then(tracer.step(call, "copied by " + call.getNameAsString() + "()"))
                        .inside(property));
    }

    private Optional<TypeDeclaration<?>> type(Expression target) {
        return target.isClassExpr()
                ? tracer.resolver().type(target.asClassExpr().getType())
                : tracer.resolver().type(target);
    }
}
