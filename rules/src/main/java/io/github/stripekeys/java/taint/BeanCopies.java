package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.stripekeys.java.syntax.BodyIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls that copy the properties of an object to those of the same names of another, which is given or made. */
record BeanCopies(BackwardTaint taint) {
    /** What the target shows then, if its type is among the files. */
    Optional<List<TaintPath>> paths(MethodCallExpr call, Projection projection, CallContext context) {
        return BodyIndex.copyTarget(call)
                .flatMap(this::type)
                .map(type -> taint.symbols()
                        .fields(type)
                        .filter(field -> taint.visibility().isShown(field.owner(), field.property(), projection))
                        .flatMap(field -> copied(call, field.property().name(), projection, context))
                        .toList());
    }

    private Stream<TaintPath> copied(MethodCallExpr call, String property, Projection projection, CallContext context) {
        Expression source = call.getArgument(BodyIndex.isTargetFirst(call) ? 1 : 0);
        return taint.property(source, property, projection, context).stream()
                .map(path -> path.then(taint.step(call, "copied by " + call.getNameAsString() + "()"))
                        .inside(property));
    }

    private Optional<TypeDeclaration<?>> type(Expression target) {
        return target.isClassExpr()
                ? taint.resolver().type(target.asClassExpr().getType())
                : taint.resolver().type(target);
    }
}
