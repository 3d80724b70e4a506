package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.stripekeys.java.syntax.Literal;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.Symbol;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What calls give back, and what they add to the variables they are made on. */
record CallTaint(BackwardTaint tracer) {
    private static final Set<String> PRINTING =
            Set.of("format", "formatted", "concat", "append", "insert", "join", "valueOf", "toString");

    Stream<TaintPath> trails(MethodCallExpr call, Projection view, CallContext frame) {
        String name = call.getNameAsString();
        if (tracer.propagators().isHarmless(name)) {
            return Stream.empty();
        } else if (tracer.sources().isForClients(call)) {
            String secret = "a secret that Stripe made for one client";
            return Stream.of(TaintPath.from(secret, tracer.step(call, secret)).forClients());
        }
        List<MethodDeclaration> targets = tracer.sites().targets(call);
        Optional<Symbol> property = tracer.typing().property(call);
        if (property.isPresent() && targets.stream().allMatch(tracer.creations()::isPlainGetter)) {
            return tracer.property(call.getScope().orElseThrow(), Property.ofGetter(name), view, frame).stream();
        } else if (!targets.isEmpty()) {
            return targets.stream().flatMap(target -> returned(call, target, view, frame));
        }
        Optional<List<TaintPath>> copied = new BeanCopies(tracer).trails(call, view, frame);
        return copied.isPresent()
                ? copied.get().stream()
                : built(call, view, frame).orElseGet(() -> library(call, view, frame));
    }

    private Stream<TaintPath> returned(
            MethodCallExpr call, MethodDeclaration target, Projection view, CallContext frame) {
        CallContext inside = tracer.frames().of(call, call.getArguments(), target, frame);
        String message = "returned by " + target.getNameAsString() + "()";
        return tracer.scope().results(target).stream()
                .flatMap(result -> tracer.pathsInto(result, view, inside).stream())
                .map(trail -> trail.then(tracer.step(call, message)));
    }

    /** What a builder of a type among the files is told. */
    private Optional<Stream<TaintPath>> built(MethodCallExpr call, Projection view, CallContext frame) {
        Optional<TypeDeclaration<?>> type = tracer.creations().builtType(call);
        return type.flatMap(made -> Property.named(made, call.getNameAsString())
                .filter(any -> call.getArguments().size() == 1)
                .map(property -> {
                    boolean isShown =
                            view == Projection.ITSELF || tracer.visibility().isShown(made, property, view);
                    Stream<TaintPath> told =
                            isShown ? tracer.pathsInto(call.getArgument(0), view, frame).stream() : Stream.empty();
                    return Stream.concat(told.map(trail -> trail.inside(property.name())), scope(call, view, frame));
                }));
    }

    private Stream<TaintPath> library(MethodCallExpr call, Projection view, CallContext frame) {
        String name = call.getNameAsString();
        Stream<TaintPath> scope = tracer.propagators().ofReceiver(name) || isBuilder(call)
                ? picked(call, scope(call, view, frame))
                : Stream.empty();
        Stream<TaintPath> arguments = tracer.propagators().ofArguments(name) || isBuilder(call)
                ? arguments(call, view, frame).stream()
                : Stream.empty();
        Stream<TaintPath> function =
                tracer.propagators().throughFunction(name) ? function(call, view, frame) : Stream.empty();
        return Stream.of(scope, arguments, function).flatMap(each -> each);
    }

    /** Whether a builder that is generated, as those of Protocol Buffers are, is told a value. */
    private static boolean isBuilder(MethodCallExpr call) {
        boolean isSetter = call.getNameAsString().matches("(?:set|add|put)[A-Z]\\w*")
                && !call.getArguments().isEmpty();
        Optional<Expression> at = isSetter ? call.getScope() : Optional.empty();
        while (at.isPresent() && at.get() instanceof MethodCallExpr inner) {
            if (inner.getNameAsString().equals("newBuilder")
                    || inner.getNameAsString().equals("toBuilder")) {
                return true;
            }
            at = inner.getScope();
        }
        return false;
    }

    private Stream<TaintPath> scope(MethodCallExpr call, Projection view, CallContext frame) {
        Projection inside = call.getNameAsString().equals("toString") ? Projection.PRINTED : view;
        return call.getScope().stream().flatMap(scope -> tracer.pathsInto(scope, inside, frame).stream());
    }

    /** Of all that is in a map, what has the key that is asked for. */
    private static Stream<TaintPath> picked(MethodCallExpr call, Stream<TaintPath> all) {
        boolean isPick =
                call.getNameAsString().startsWith("get") && !call.getArguments().isEmpty();
        Optional<String> key = isPick ? Literal.text(call.getArgument(0)) : Optional.empty();
        return key.isEmpty()
                ? all
                : all.filter(trail -> trail.name() == null || key.get().equals(trail.name()))
                        .map(TaintPath::takenOut);
    }

    private Stream<TaintPath> function(MethodCallExpr call, Projection view, CallContext frame) {
        return call.getArguments().stream()
                .flatMap(each -> each.isMethodReferenceExpr()
                        ? new References(tracer).trails(each.asMethodReferenceExpr(), call, view, frame)
                        : each.isLambdaExpr() ? tracer.pathsInto(each, view, frame).stream() : Stream.empty());
    }

    private List<TaintPath> arguments(MethodCallExpr call, Projection view, CallContext frame) {
        List<TaintPath> found = new ArrayList<>();
        List<Expression> arguments = call.getArguments();
        String method = call.getNameAsString();
        Projection inside = tracer.propagators().serializes(method)
                ? Projection.SERIALIZED
                : PRINTING.contains(method) ? Projection.PRINTED : view;
        IntStream.range(0, arguments.size()).forEach(i -> {
            @Nullable
            String key = i % 2 == 1 ? Literal.text(arguments.get(i - 1)).orElse(null) : null;
            tracer.pathsInto(arguments.get(i), inside, frame)
                    .forEach(trail -> found.add(key == null ? trail : trail.inside(key)));
        });
        return found;
    }

    /** What a call on a variable, or to it, adds to what it holds. */
    List<TaintPath> added(MethodCallExpr call, Projection view, CallContext frame) {
        String name = call.getNameAsString();
        Optional<List<TaintPath>> copied = new BeanCopies(tracer).trails(call, view, frame);
        if (copied.isPresent()) {
            return copied.get();
        }
        Optional<TypeDeclaration<?>> type = call.getScope().flatMap(tracer.typing()::type);
        if (type.isPresent()) {
            return set(call, type.get(), view, frame);
        }
        return tracer.model().has(Role.ADDS, name)
                ? arguments(call, view, frame).stream()
                        .map(trail -> trail.then(tracer.step(call, "added by " + name + "()")))
                        .toList()
                : List.of();
    }

    private List<TaintPath> set(MethodCallExpr call, TypeDeclaration<?> type, Projection view, CallContext frame) {
        String name = call.getNameAsString();
        boolean isSetter = name.startsWith("set") && call.getArguments().size() == 1 && view != Projection.ITSELF;
        return isSetter
                ? Property.named(type, Property.ofGetter("get" + name.substring(3)))
                        .filter(property -> tracer.visibility().isShown(type, property, view))
                        .map(property -> tracer.pathsInto(call.getArgument(0), view, frame).stream()
                                .map(trail -> trail.inside(property.name()))
                                .toList())
                        .orElse(List.of())
                : List.of();
    }
}
