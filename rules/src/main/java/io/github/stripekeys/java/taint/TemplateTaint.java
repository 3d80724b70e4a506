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
record TemplateTaint(BackwardTaint tracer, List<TemplateExpression> prints) {
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
        Stream<String> attributes = new ModelAttributes(tracer)
                .of(node)
                .flatMap(each -> trails(each.value(), Projection.SERIALIZED).stream()
                        .flatMap(trail -> Stream.of(each.name(), Optional.ofNullable(trail.name()))
                                .flatMap(Optional::stream)));
        return Stream.concat(attributes, bean(node).filter(any -> holds(node)).stream());
    }

    private boolean holds(Node node) {
        return Property.of((TypeDeclaration<?>) node).stream()
                .anyMatch(each -> !tracer.held(
                                new Symbol.Field((TypeDeclaration<?>) node, each), Projection.PRINTED, CallContext.NONE)
                        .isEmpty());
    }

    Stream<Flow> flows(Node node) {
        Stream<Flow> attributes = new ModelAttributes(tracer)
                .of(node)
                .flatMap(each -> prints.stream()
                        .flatMap(print -> trail(each, print).stream()
                                .map(trail -> flow(
                                        trail.then(
                                                tracer.step(each.value(), "passed to the template as " + print.root())),
                                        print))));
        Stream<Flow> beans = bean(node).stream()
                .flatMap(name -> prints.stream()
                        .filter(print ->
                                print.root().equals(name) && print.path().size() == 2)
                        .flatMap(print ->
                                held((TypeDeclaration<?>) node, print).stream().map(trail -> flow(trail, print))));
        return Stream.concat(attributes, beans);
    }

    private Optional<TaintPath> held(TypeDeclaration<?> type, TemplateExpression print) {
        return tracer.scope()
                .field(type, print.last())
                .map(Symbol.Field.class::cast)
                .flatMap(field -> tracer.held(field, Projection.PRINTED, CallContext.NONE).stream()
                        .findFirst());
    }

    private Optional<TaintPath> trail(ModelAttributes.Attribute attribute, TemplateExpression print) {
        boolean isNamed = attribute.name().filter(print.root()::equals).isPresent();
        if (attribute.name().isPresent() && !isNamed) {
            return Optional.empty();
        } else if (isNamed && print.path().size() == 1) {
            return trails(attribute.value(), print.isWhole() ? Projection.SERIALIZED : Projection.PRINTED).stream()
                    .findFirst();
        } else if (isNamed) {
            List<TaintPath> exact =
                    tracer.property(attribute.value(), print.last(), Projection.PRINTED, CallContext.NONE);
            return exact.isEmpty()
                    ? kept(attribute.value(), print.last())
                    : exact.stream().findFirst();
        }
        return kept(attribute.value(), print.last());
    }

    private Optional<TaintPath> kept(Expression value, String name) {
        return trails(value, Projection.SERIALIZED).stream()
                .filter(trail -> name.equals(trail.name()))
                .findFirst();
    }

    private List<TaintPath> trails(Expression value, Projection view) {
        return tracer.pathsInto(value, view, CallContext.NONE).stream()
                .filter(trail -> !trail.isForClients())
                .toList();
    }

    private static Flow flow(TaintPath trail, TemplateExpression print) {
        return new Flow(
                Flow.Audience.CLIENT,
                print.location(),
                print.region(),
                trail.secret(),
                MESSAGE,
                trail.then(print.step()).steps());
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
