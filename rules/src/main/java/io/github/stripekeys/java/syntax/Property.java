package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A field of a class, or a component of a record. */
public sealed interface Property {
    /** A field, with all that stands before it. */
    record OfClass(FieldDeclaration field, VariableDeclarator variable) implements Property {}

    /** A component. */
    record OfRecord(RecordDeclaration owner, Parameter component) implements Property {}

    default String name() {
        return this instanceof OfClass field
                ? field.variable().getNameAsString()
                : ((OfRecord) this).component().getNameAsString();
    }

    /** Where it is declared. */
    default Node node() {
        return this instanceof OfClass field ? field.variable() : ((OfRecord) this).component();
    }

    default Type type() {
        return this instanceof OfClass field
                ? field.variable().getType()
                : ((OfRecord) this).component().getType();
    }

    default NodeWithAnnotations<?> annotated() {
        return this instanceof OfClass field ? field.field() : ((OfRecord) this).component();
    }

    default boolean isStatic() {
        return this instanceof OfClass field && field.field().isStatic();
    }

    /** All of this type itself, in order. */
    static List<Property> of(TypeDeclaration<?> type) {
        Stream<Property> fields = type.getFields().stream()
                .flatMap(field -> field.getVariables().stream().map(variable -> new OfClass(field, variable)));
        return type instanceof RecordDeclaration made
                ? Stream.concat(made.getParameters().stream().<Property>map(each -> new OfRecord(made, each)), fields)
                        .toList()
                : fields.toList();
    }

    static Optional<Property> named(TypeDeclaration<?> type, String name) {
        return of(type).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What a getter of this name would give back, such as {@code secretKey} for {@code getSecretKey}. */
    static String ofGetter(String method) {
        int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
        boolean isGetter = prefix > 0 && method.length() > prefix && Character.isUpperCase(method.charAt(prefix));
        return isGetter ? Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1) : method;
    }
}
