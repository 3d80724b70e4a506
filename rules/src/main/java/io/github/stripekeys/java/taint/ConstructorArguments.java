package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import io.github.stripekeys.java.syntax.BodyIndex;
import io.github.stripekeys.java.syntax.Property;
import java.util.List;
import java.util.Optional;

/**
 * How a constructor fills the properties of its type.
 *
 * @param creation where an object is made, or a constant of an enum
 */
@SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
record ConstructorArguments(NodeWithArguments<?> creation, TypeDeclaration<?> type) {
    /** What a property is set to: an argument, or an expression in the constructor. */
    Optional<Expression> value(Property property) {
        if (property instanceof Property.OfRecord) {
            return argument(
                    Property.of(type).stream()
                            .filter(Property.OfRecord.class::isInstance)
                            .toList(),
                    property);
        }
        return constructor().map(found -> assigned(found, property)).orElseGet(() -> generated(property));
    }

    Optional<ConstructorDeclaration> constructor() {
        return type.getConstructors().stream()
                .filter(each ->
                        each.getParameters().size() == creation.getArguments().size())
                .findFirst();
    }

    private static Optional<Expression> assigned(ConstructorDeclaration constructor, Property property) {
        return constructor.findAll(AssignExpr.class).stream()
                .filter(each -> BodyIndex.variable(each.getTarget())
                        .filter(property.name()::equals)
                        .isPresent())
                .map(AssignExpr::getValue)
                .findFirst();
    }

    /** Lombok's constructors take all fields, or those that must be set. */
    private Optional<Expression> generated(Property property) {
        List<Property> all =
                Property.of(type).stream().filter(each -> !each.isStatic()).toList();
        List<Property> required = all.stream()
                .filter(each ->
                        each instanceof Property.OfClass field && field.field().isFinal())
                .toList();
        int given = creation.getArguments().size();
        return given == all.size()
                ? argument(all, property)
                : given == required.size() ? argument(required, property) : Optional.empty();
    }

    private Optional<Expression> argument(List<Property> order, Property property) {
        for (int i = 0; i < Math.min(order.size(), creation.getArguments().size()); i++) {
            if (order.get(i).name().equals(property.name())) {
                return Optional.of(creation.getArgument(i));
            }
        }
        return Optional.empty();
    }
}
