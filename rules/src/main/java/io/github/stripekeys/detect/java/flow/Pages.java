package io.github.stripekeys.detect.java.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import io.github.stripekeys.detect.flow.Flow;
import io.github.stripekeys.detect.flow.Print;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What templates print of attributes that code sets for them, and of beans that they know by name. */
record Pages(Tracer tracer, List<Print> prints) {
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
        Stream<String> attributes = new Attributes(tracer)
                .of(node)
                .flatMap(each -> trails(each.value(), View.SERIALIZED).stream()
                        .flatMap(trail -> Stream.of(each.name(), Optional.ofNullable(trail.name()))
                                .flatMap(Optional::stream)));
        return Stream.concat(attributes, bean(node).filter(any -> holds(node)).stream());
    }

    private boolean holds(Node node) {
        return Property.of((TypeDeclaration<?>) node).stream()
                .anyMatch(each -> !tracer.held(
                                new Declared.Field((TypeDeclaration<?>) node, each), View.PRINTED, Frame.NONE)
                        .isEmpty());
    }

    Stream<Flow> flows(Node node) {
        Stream<Flow> attributes = new Attributes(tracer)
                .of(node)
                .flatMap(each -> prints.stream()
                        .flatMap(print -> trail(each, print).stream()
                                .map(trail -> flow(
                                        trail.then(
                                                tracer.step(each.value(), "given to the template as " + print.root())),
                                        print))));
        Stream<Flow> beans = bean(node).stream()
                .flatMap(name -> prints.stream()
                        .filter(print ->
                                print.root().equals(name) && print.path().size() == 2)
                        .flatMap(print ->
                                held((TypeDeclaration<?>) node, print).stream().map(trail -> flow(trail, print))));
        return Stream.concat(attributes, beans);
    }

    private Optional<Trail> held(TypeDeclaration<?> type, Print print) {
        return tracer.scope()
                .field(type, print.last())
                .map(Declared.Field.class::cast)
                .flatMap(field ->
                        tracer.held(field, View.PRINTED, Frame.NONE).stream().findFirst());
    }

    private Optional<Trail> trail(Attributes.Attribute attribute, Print print) {
        boolean isNamed = attribute.name().filter(print.root()::equals).isPresent();
        if (attribute.name().isPresent() && !isNamed) {
            return Optional.empty();
        } else if (isNamed && print.path().size() == 1) {
            return trails(attribute.value(), print.isWhole() ? View.SERIALIZED : View.PRINTED).stream()
                    .findFirst();
        } else if (isNamed) {
            List<Trail> exact = tracer.property(attribute.value(), print.last(), View.PRINTED, Frame.NONE);
            return exact.isEmpty()
                    ? kept(attribute.value(), print.last())
                    : exact.stream().findFirst();
        }
        return kept(attribute.value(), print.last());
    }

    private Optional<Trail> kept(Expression value, String name) {
        return trails(value, View.SERIALIZED).stream()
                .filter(trail -> name.equals(trail.name()))
                .findFirst();
    }

    private List<Trail> trails(Expression value, View view) {
        return tracer.trails(value, view, Frame.NONE).stream()
                .filter(trail -> !trail.isForClients())
                .toList();
    }

    private static Flow flow(Trail trail, Print print) {
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
