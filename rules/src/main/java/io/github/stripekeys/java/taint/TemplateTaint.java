package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import io.github.stripekeys.java.syntax.Annotations;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What templates print of attributes that code sets for them, and of beans that they know by name. */
record TemplateTaint(BackwardTaint taint, List<TemplateExpression> prints) {
    private static final String MESSAGE = "printed by a template";
    private static final Set<String> BEANS = Set.of(
            "Named",
            "ManagedBean",
            "Component",
            "Service",
            "Configuration",
            "ConfigurationProperties",
            "Controller",
            "Repository",
            "TemplateExtension",
            "Model");

    /** The names under which a node makes a secret known. */
    Stream<String> names(Node node) {
        Stream<String> attributes = new ModelAttributes(taint)
                .of(node)
                .flatMap(each -> paths(each.value(), Projection.SERIALIZED).stream()
                        .flatMap(path -> Stream.of(each.name(), Optional.ofNullable(path.name()))
                                .flatMap(Optional::stream)));
        return Stream.concat(attributes, bean(node).filter(any -> holds(node)).stream());
    }

    private boolean holds(Node node) {
        return Property.of((TypeDeclaration<?>) node).stream()
                .anyMatch(each -> !taint.held(
                                new Symbol.Field((TypeDeclaration<?>) node, each),
                                Projection.TO_STRING,
                                CallContext.NONE)
                        .isEmpty());
    }

    Stream<Flow> flows(Node node) {
        Stream<Flow> attributes = new ModelAttributes(taint)
                .of(node)
                .flatMap(each -> prints.stream()
                        .flatMap(print -> path(each, print).stream()
                                .map(path -> flow(
                                        path.then(
                                                taint.step(each.value(), "passed to the template as " + print.root())),
                                        print))));
        Stream<Flow> beans = bean(node).stream()
                .flatMap(name -> prints.stream()
                        .filter(print ->
                                print.root().equals(name) && print.path().size() == 2)
                        .flatMap(print ->
                                held((TypeDeclaration<?>) node, print).stream().map(path -> flow(path, print))));
        return Stream.concat(attributes, beans);
    }

    private Optional<TaintPath> held(TypeDeclaration<?> type, TemplateExpression print) {
        return taint.symbols()
                .field(type, print.last())
                .map(Symbol.Field.class::cast)
                .flatMap(field -> taint.held(field, Projection.TO_STRING, CallContext.NONE).stream()
                        .findFirst());
    }

    private Optional<TaintPath> path(ModelAttributes.Attribute attribute, TemplateExpression print) {
        boolean isNamed = attribute.name().filter(print.root()::equals).isPresent();
        if (attribute.name().isPresent() && !isNamed) {
            return Optional.empty();
        } else if (isNamed && print.path().size() == 1) {
            return paths(attribute.value(), print.isWhole() ? Projection.SERIALIZED : Projection.TO_STRING).stream()
                    .findFirst();
        } else if (isNamed) {
            List<TaintPath> exact =
                    taint.property(attribute.value(), print.last(), Projection.TO_STRING, CallContext.NONE);
            return exact.isEmpty()
                    ? kept(attribute.value(), print.last())
                    : exact.stream().findFirst();
        }
        return kept(attribute.value(), print.last());
    }

    private Optional<TaintPath> kept(Expression value, String name) {
        return paths(value, Projection.SERIALIZED).stream()
                .filter(path -> name.equals(path.name()))
                .findFirst();
    }

    private List<TaintPath> paths(Expression value, Projection projection) {
        return taint.pathsInto(value, projection, CallContext.NONE).stream()
                .filter(path -> !path.isForClients())
                .toList();
    }

    private static Flow flow(TaintPath path, TemplateExpression print) {
        return new Flow(
                Flow.Audience.CLIENT,
                print.location(),
                print.region(),
                path.secret(),
                MESSAGE,
                path.then(print.step()).steps());
    }

    /** The name that templates know a bean by. */
    private static Optional<String> bean(Node node) {
        if (node instanceof TypeDeclaration<?> type && Annotations.hasAny(type, BEANS)) {
            String name = type.getNameAsString();
            String usual = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            return Optional.of(type.getAnnotations().stream()
                    .filter(each -> BEANS.contains(each.getName().getIdentifier())
                            && !each.getName().getIdentifier().equals("ConfigurationProperties"))
                    .flatMap(each -> Annotations.text(each, "value", "name").stream())
                    .findFirst()
                    .orElse(usual));
        }
        return Optional.empty();
    }
}
