package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.stripekeys.java.syntax.Annotations;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is kept in fields and components, whichever object they are of. */
@SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
record FieldTaint(BackwardTaint taint) {
    /** The ways of secrets into a property. */
    List<TaintPath> paths(Symbol.Field field, Projection projection, CallContext context) {
        Property property = field.property();
        List<TaintPath> source = source(field);
        if (!source.isEmpty()) {
            return source;
        }
        List<TaintPath> found = new ArrayList<>();
        values(field).forEach(value -> found.addAll(taint.pathsInto(value, projection, context.open())));
        added(field).forEach(each -> found.addAll(taint.added(each, projection, context.open())));
        String message = "stored in " + field.owner().getNameAsString() + "." + property.name();
        return found.stream()
                .map(path -> path.then(taint.step(property.node(), message)).in(property.name()))
                .toList();
    }

    private List<TaintPath> source(Symbol.Field field) {
        Property property = field.property();
        return taint
                .sources()
                .injected(property.annotated(), property.name(), field.owner().getNameAsString())
                .or(() -> taint.sources().configurations().property(field.owner(), property.name()))
                .map(secret -> TaintPath.from(secret, taint.step(property.node(), secret))
                        .in(property.name()))
                .stream()
                .toList();
    }

    /** All that the property is ever set to. */
    private Stream<Expression> values(Symbol.Field field) {
        if (field.property() instanceof Property.OfRecord component) {
            int index = indexOf(component.owner().getParameters(), component.component());
            return taint.sites().components(component.owner(), index).stream();
        }
        Property.OfClass variable = (Property.OfClass) field.property();
        Stream<Expression> assigned =
                taint
                        .symbols()
                        .index(field.owner())
                        .assignments()
                        .getOrDefault(field.property().name(), List.of())
                        .stream()
                        .filter(each -> isOf(each, field))
                        .map(AssignExpr::getValue);
        return Stream.of(variable.variable().getInitializer().stream(), assigned, generated(field))
                .flatMap(each -> each);
    }

    private boolean isOf(AssignExpr assignment, Symbol.Field field) {
        return assignment.getTarget().isFieldAccessExpr()
                || taint.symbols()
                        .find(field.property().name(), assignment.getTarget())
                        .filter(Symbol.Field.class::isInstance)
                        .isPresent();
    }

    /** What Lombok's setters and constructors are given. */
    private Stream<Expression> generated(Symbol.Field field) {
        TypeDeclaration<?> type = field.owner();
        if (!Annotations.has(type, "Data", "Setter", "AllArgsConstructor", "Value", "Builder")) {
            return Stream.empty();
        }
        String name = field.property().name();
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return taint.program().calls(setter).stream()
                .filter(each -> each.getArguments().size() == 1)
                .filter(each -> each.getScope()
                        .flatMap(taint.resolver()::type)
                        .filter(found -> found == type)
                        .isPresent())
                .map(each -> each.getArgument(0));
    }

    private Stream<MethodCallExpr> added(Symbol.Field field) {
        return taint
                .symbols()
                .index(field.owner())
                .calls()
                .getOrDefault(field.property().name(), List.of())
                .stream()
                .filter(each -> !each.getArguments().isEmpty());
    }

    private static int indexOf(List<?> all, Object one) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == one) {
                return i;
            }
        }
        return 0;
    }
}
