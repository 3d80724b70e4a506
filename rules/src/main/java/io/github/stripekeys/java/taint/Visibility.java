package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.stripekeys.java.syntax.Annotations;
import io.github.stripekeys.java.syntax.Literal;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which properties of an object others get to see. */
record Visibility(FrameworkModel model) {
    private static final Set<String> GETTERS = Set.of("Data", "Getter", "Value");

    boolean isShown(TypeDeclaration<?> type, Property property, Projection projection) {
        return !property.isStatic()
                && (projection == Projection.SERIALIZED ? isSerialized(type, property) : isPrinted(type, property));
    }

    private boolean isSerialized(TypeDeclaration<?> type, Property property) {
        Optional<MethodDeclaration> getter = getter(type, property);
        boolean isHidden = isHidden(property.annotated())
                || getter.filter(this::isHidden).isPresent()
                || Annotations.has(type, "JsonFilter")
                || ignored(type).anyMatch(property.name()::equals);
        boolean isTransient =
                property instanceof Property.OfClass field && (field.field().isTransient() || isCovered(field));
        return !isHidden && !isTransient && isReadable(type, property, getter.isPresent());
    }

    /** Whether nobody can read the field but through Lombok's {@code @Getter(AccessLevel.NONE)}. */
    private static boolean isCovered(Property.OfClass field) {
        return Annotations.named(field.field(), "Getter")
                .filter(each ->
                        each.toString().contains("NONE") || each.toString().contains("PRIVATE"))
                .isPresent();
    }

    private static boolean isReadable(TypeDeclaration<?> type, Property property, boolean hasGetter) {
        return property instanceof Property.OfRecord
                || hasGetter
                || Annotations.hasAny(type, GETTERS)
                || Annotations.has(
                        property.annotated(), "Getter", "JsonProperty", "Expose", "SerializedName", "JsonbProperty")
                || ((Property.OfClass) property).field().isPublic();
    }

    private boolean isHidden(NodeWithAnnotations<?> node) {
        return node.getAnnotations().stream()
                .anyMatch(each -> (model.has(Role.HIDES, each.getName().getIdentifier())
                                && !each.toString().contains("false"))
                        || isWriteOnly(each));
    }

    private static boolean isWriteOnly(AnnotationExpr annotation) {
        return annotation.toString().contains("WRITE_ONLY")
                || annotation.toString().contains("serialize = false");
    }

    private static Stream<String> ignored(TypeDeclaration<?> type) {
        return Annotations.named(type, "JsonIgnoreProperties").stream()
                .flatMap(each -> Annotations.member(each, "value").stream())
                .flatMap(value -> value.isArrayInitializerExpr()
                        ? value.asArrayInitializerExpr().getValues().stream()
                        : Stream.of(value))
                .flatMap(value -> Literal.text(value).stream());
    }

    /** The getter that somebody wrote, if it is public. */
    static Optional<MethodDeclaration> getter(TypeDeclaration<?> type, Property property) {
        return type.getMethods().stream()
                .filter(each -> each.getParameters().isEmpty() && !each.isStatic() && !each.isPrivate())
                .filter(each -> Property.ofGetter(each.getNameAsString()).equals(property.name()))
                .findFirst();
    }

    static Optional<MethodDeclaration> toText(TypeDeclaration<?> type) {
        return type.getMethodsByName("toString").stream()
                .filter(each -> each.getParameters().isEmpty())
                .findFirst();
    }

    private static boolean isPrinted(TypeDeclaration<?> type, Property property) {
        if (toText(type).isPresent()) {
            return false;
        }
        boolean isLombok = Annotations.has(type, "Data", "ToString", "Value");
        boolean isExplicit = Annotations.named(type, "ToString")
                .filter(each -> each.toString().contains("onlyExplicitlyIncluded"))
                .isPresent();
        return property instanceof Property.OfRecord || (isLombok && !isExplicit && !isExcluded(type, property));
    }

    private static boolean isExcluded(TypeDeclaration<?> type, Property property) {
        return property.annotated().getAnnotations().stream()
                        .anyMatch(each -> each.getNameAsString().endsWith("Exclude"))
                || Annotations.named(type, "ToString")
                        .filter(each -> each.toString().contains("\"" + property.name() + "\""))
                        .isPresent();
    }
}
