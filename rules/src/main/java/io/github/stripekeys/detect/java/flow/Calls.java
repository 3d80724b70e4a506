package io.github.stripekeys.detect.java.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What calls give back, and what they add to the variables they are made on. */
record Calls(Tracer tracer) {
    private static final Set<String> ADDING = Set.of(
            "put",
            "add",
            "append",
            "insert",
            "addAll",
            "putAll",
            "addProperty",
            "set",
            "putIfAbsent",
            "addAttribute",
            "addObject",
            "setProperty",
            "setDetail",
            "setData",
            "setBody",
            "setText",
            "with",
            "write",
            "putObject",
            "putPOJO",
            "header",
            "push");
    private static final Set<String> PRINTING = Set.of("format", "formatted", "concat", "append", "insert", "join");

    Stream<Trail> trails(MethodCallExpr call, View view, Frame frame) {
        String name = call.getNameAsString();
        if (Carriers.isHarmless(name)) {
            return Stream.empty();
        } else if (tracer.sources().isForClients(call)) {
            String secret = "a secret that Stripe made for one client";
            return Stream.of(Trail.from(secret, tracer.step(call, secret)).forClients());
        }
        List<MethodDeclaration> targets = tracer.sites().targets(call);
        Optional<Declared> property = tracer.typing().property(call);
        if (property.isPresent() && targets.stream().allMatch(tracer.creations()::isPlainGetter)) {
            return tracer.property(call.getScope().orElseThrow(), Property.ofGetter(name), view, frame).stream();
        } else if (!targets.isEmpty()) {
            return targets.stream().flatMap(target -> returned(call, target, view, frame));
        }
        Optional<List<Trail>> copied = new Copies(tracer).trails(call, view, frame);
        return copied.isPresent()
                ? copied.get().stream()
                : built(call, view, frame).orElseGet(() -> library(call, view, frame));
    }

    private Stream<Trail> returned(MethodCallExpr call, MethodDeclaration target, View view, Frame frame) {
        Frame inside = tracer.frames().of(call, call.getArguments(), target, frame);
        String message = "given back by " + target.getNameAsString() + "()";
        return tracer.scope().results(target).stream()
                .flatMap(result -> tracer.trails(result, view, inside).stream())
                .map(trail -> trail.then(tracer.step(call, message)));
    }

    /** What a builder of a type among the files is told. */
    private Optional<Stream<Trail>> built(MethodCallExpr call, View view, Frame frame) {
        Optional<TypeDeclaration<?>> type = tracer.creations().builtType(call);
        return type.flatMap(made -> Property.named(made, call.getNameAsString())
                .filter(any -> call.getArguments().size() == 1)
                .map(property -> {
                    boolean isShown = view == View.ITSELF || Visibility.isShown(made, property, view);
                    Stream<Trail> told =
                            isShown ? tracer.trails(call.getArgument(0), view, frame).stream() : Stream.empty();
                    return Stream.concat(told.map(trail -> trail.inside(property.name())), scope(call, view, frame));
                }));
    }

    private Stream<Trail> library(MethodCallExpr call, View view, Frame frame) {
        String name = call.getNameAsString();
        Stream<Trail> scope = Carriers.ofScope(name) ? picked(call, scope(call, view, frame)) : Stream.empty();
        Stream<Trail> arguments = Carriers.ofArguments(name) ? arguments(call, view, frame).stream() : Stream.empty();
        Stream<Trail> function = Carriers.throughFunction(name) ? function(call, view, frame) : Stream.empty();
        return Stream.of(scope, arguments, function).flatMap(each -> each);
    }

    private Stream<Trail> scope(MethodCallExpr call, View view, Frame frame) {
        View inside = call.getNameAsString().equals("toString") ? View.PRINTED : view;
        return call.getScope().stream().flatMap(scope -> tracer.trails(scope, inside, frame).stream());
    }

    /** Of all that is in a map, what has the key that is asked for. */
    private static Stream<Trail> picked(MethodCallExpr call, Stream<Trail> all) {
        boolean isPick =
                call.getNameAsString().startsWith("get") && !call.getArguments().isEmpty();
        Optional<String> key = isPick ? Literal.text(call.getArgument(0)) : Optional.empty();
        return key.isEmpty()
                ? all
                : all.filter(trail -> trail.name() == null || key.get().equals(trail.name()))
                        .map(Trail::takenOut);
    }

    private Stream<Trail> function(MethodCallExpr call, View view, Frame frame) {
        return call.getArguments().stream()
                .flatMap(each -> each.isMethodReferenceExpr()
                        ? new References(tracer).trails(each.asMethodReferenceExpr(), call, view, frame)
                        : each.isLambdaExpr() ? tracer.trails(each, view, frame).stream() : Stream.empty());
    }

    private List<Trail> arguments(MethodCallExpr call, View view, Frame frame) {
        List<Trail> found = new ArrayList<>();
        List<Expression> arguments = call.getArguments();
        String method = call.getNameAsString();
        View inside = Carriers.serializes(method) ? View.SERIALIZED : PRINTING.contains(method) ? View.PRINTED : view;
        IntStream.range(0, arguments.size()).forEach(i -> {
            @Nullable
            String key = i % 2 == 1 ? Literal.text(arguments.get(i - 1)).orElse(null) : null;
            tracer.trails(arguments.get(i), inside, frame)
                    .forEach(trail -> found.add(key == null ? trail : trail.inside(key)));
        });
        return found;
    }

    /** What a call on a variable, or to it, adds to what it holds. */
    List<Trail> added(MethodCallExpr call, View view, Frame frame) {
        String name = call.getNameAsString();
        Optional<List<Trail>> copied = new Copies(tracer).trails(call, view, frame);
        if (copied.isPresent()) {
            return copied.get();
        }
        Optional<TypeDeclaration<?>> type = call.getScope().flatMap(tracer.typing()::type);
        if (type.isPresent()) {
            return set(call, type.get(), view, frame);
        }
        return ADDING.contains(name)
                ? arguments(call, view, frame).stream()
                        .map(trail -> trail.then(tracer.step(call, "added by " + name + "()")))
                        .toList()
                : List.of();
    }

    private List<Trail> set(MethodCallExpr call, TypeDeclaration<?> type, View view, Frame frame) {
        String name = call.getNameAsString();
        boolean isSetter = name.startsWith("set") && call.getArguments().size() == 1 && view != View.ITSELF;
        return isSetter
                ? Property.named(type, Property.ofGetter("get" + name.substring(3)))
                        .filter(property -> Visibility.isShown(type, property, view))
                        .map(property -> tracer.trails(call.getArgument(0), view, frame).stream()
                                .map(trail -> trail.inside(property.name()))
                                .toList())
                        .orElse(List.of())
                : List.of();
    }
}
