package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.stripekeys.credential.SecretName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Types whose properties a framework fills from configuration. */
public record ConfigurationProperties(Program program) {
    /** The secret that a property of a type is, for people. */
    public Optional<String> property(TypeDeclaration<?> type, String name) {
        return prefixes(type)
                .map(prefix -> prefix + "." + name)
                .filter(full -> SecretName.isStripeSecret(full)
                        || (!SecretName.isPublic(full)
                                && SecretName.isStripeSecret(type.getNameAsString() + "." + name)))
                .map(full -> "property " + full)
                .findFirst();
    }

    /** What the names of the type's properties start with. */
    private Stream<String> prefixes(TypeDeclaration<?> type) {
        Optional<String> own = prefix(type);
        return own.isPresent() ? own.stream() : Stream.concat(nested(type), made(type));
    }

    private static Optional<String> prefix(NodeWithAnnotations<?> node) {
        return Stream.of("ConfigurationProperties", "ConfigMapping", "EachProperty", "ConfigProperties")
                .flatMap(name -> Annotations.named(node, name).stream())
                .map(each -> Annotations.text(each, "prefix", "value").orElse(""))
                .findFirst();
    }

    /** A part of another such type has a name there. */
    private Stream<String> nested(TypeDeclaration<?> type) {
        return program.configured().stream()
                .flatMap(outer -> parts(outer, type).map(part -> prefix(outer).orElse("") + "." + part));
    }

    private static Stream<String> parts(TypeDeclaration<?> outer, TypeDeclaration<?> type) {
        Stream<String> fields = Property.of(outer).stream()
                .filter(each -> isOf(type, each.type().asString()))
                .map(Property::name);
        Stream<String> methods = outer.getMethods().stream()
                .filter(each -> isOf(type, each.getType().asString()))
                .map(each -> Property.ofGetter(each.getNameAsString()));
        return Stream.concat(fields, methods);
    }

    private static boolean isOf(TypeDeclaration<?> type, String written) {
        return written.equals(type.getNameAsString()) || written.endsWith("." + type.getNameAsString());
    }

    /** A method makes a bean of the type and says how it is filled. */
    private Stream<String> made(TypeDeclaration<?> type) {
        List<MethodDeclaration> makers = program.configuredMethods();
        return makers.stream()
                .filter(each -> isOf(type, each.getType().asString()))
                .flatMap(each -> prefix(each).stream());
    }

    static boolean isConfigured(NodeWithAnnotations<?> node) {
        return prefix(node).isPresent();
    }
}
