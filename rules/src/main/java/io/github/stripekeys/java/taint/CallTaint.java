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
record CallTaint(BackwardTaint taint) {
    private static final Set<String> PRINTING =
            Set.of("format", "formatted", "concat", "append", "insert", "join", "valueOf", "toString");

    Stream<TaintPath> paths(MethodCallExpr call, Projection projection, CallContext context) {
        String name = call.getNameAsString();
        if (taint.propagators().isHarmless(name)) {
            return Stream.empty();
        } else if (taint.sources().isForClients(call)) {
            String secret = "a secret that Stripe made for one client";
            return Stream.of(TaintPath.from(secret, taint.step(call, secret)).forClients());
        }
        List<MethodDeclaration> targets = taint.sites().targets(call);
        Optional<Symbol> property = taint.resolver().property(call);
        if (property.isPresent() && targets.stream().allMatch(taint.objects()::isPlainGetter)) {
            return taint.property(call.getScope().orElseThrow(), Property.ofGetter(name), projection, context).stream();
        } else if (!targets.isEmpty()) {
            return targets.stream().flatMap(target -> returned(call, target, projection, context));
        }
        Optional<List<TaintPath>> copied = new BeanCopies(taint).paths(call, projection, context);
        return copied.isPresent()
                ? copied.get().stream()
                : built(call, projection, context).orElseGet(() -> library(call, projection, context));
    }

    private Stream<TaintPath> returned(
            MethodCallExpr call, MethodDeclaration target, Projection projection, CallContext context) {
        CallContext inside = taint.contexts().of(call, call.getArguments(), target, context);
        String message = "returned by " + target.getNameAsString() + "()";
        return taint.symbols().results(target).stream()
                .flatMap(result -> taint.pathsInto(result, projection, inside).stream())
                .map(path -> path.then(taint.step(call, message)));
    }

    /** What a builder of a type among the files is told. */
    private Optional<Stream<TaintPath>> built(MethodCallExpr call, Projection projection, CallContext context) {
        Optional<TypeDeclaration<?>> type = taint.objects().builtType(call);
        return type.flatMap(made -> Property.named(made, call.getNameAsString())
                .filter(any -> call.getArguments().size() == 1)
                .map(property -> {
                    boolean isShown =
                            projection == Projection.VALUE || taint.visibility().isShown(made, property, projection);
                    Stream<TaintPath> told = isShown
                            ? taint.pathsInto(call.getArgument(0), projection, context).stream()
                            : Stream.empty();
                    return Stream.concat(
                            told.map(path -> path.inside(property.name())), scope(call, projection, context));
                }));
    }

    private Stream<TaintPath> library(MethodCallExpr call, Projection projection, CallContext context) {
        String name = call.getNameAsString();
        Stream<TaintPath> scope = taint.propagators().ofReceiver(name) || isBuilder(call)
                ? picked(call, scope(call, projection, context))
                : Stream.empty();
        Stream<TaintPath> arguments = taint.propagators().ofArguments(name) || isBuilder(call)
                ? arguments(call, projection, context).stream()
                : Stream.empty();
        Stream<TaintPath> function =
                taint.propagators().throughFunction(name) ? function(call, projection, context) : Stream.empty();
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

    private Stream<TaintPath> scope(MethodCallExpr call, Projection projection, CallContext context) {
        Projection inside = call.getNameAsString().equals("toString") ? Projection.TO_STRING : projection;
        return call.getScope().stream().flatMap(scope -> taint.pathsInto(scope, inside, context).stream());
    }

    /** Of all that is in a map, what has the key that is asked for. */
    private static Stream<TaintPath> picked(MethodCallExpr call, Stream<TaintPath> all) {
        boolean isPick =
                call.getNameAsString().startsWith("get") && !call.getArguments().isEmpty();
        Optional<String> key = isPick ? Literal.text(call.getArgument(0)) : Optional.empty();
        return key.isEmpty()
                ? all
                : all.filter(path -> path.name() == null || key.get().equals(path.name()))
                        .map(TaintPath::extracted);
    }

    private Stream<TaintPath> function(MethodCallExpr call, Projection projection, CallContext context) {
        return call.getArguments().stream()
                .flatMap(each -> each.isMethodReferenceExpr()
                        ? new References(taint).paths(each.asMethodReferenceExpr(), call, projection, context)
                        : each.isLambdaExpr() ? taint.pathsInto(each, projection, context).stream() : Stream.empty());
    }

    private List<TaintPath> arguments(MethodCallExpr call, Projection projection, CallContext context) {
        List<TaintPath> found = new ArrayList<>();
        List<Expression> arguments = call.getArguments();
        String method = call.getNameAsString();
        Projection inside = taint.propagators().serializes(method)
                ? Projection.SERIALIZED
                : PRINTING.contains(method) ? Projection.TO_STRING : projection;
        IntStream.range(0, arguments.size()).forEach(i -> {
            @Nullable
            String key = i % 2 == 1 ? Literal.text(arguments.get(i - 1)).orElse(null) : null;
            taint.pathsInto(arguments.get(i), inside, context)
                    .forEach(path -> found.add(key == null ? path : path.inside(key)));
        });
        return found;
    }

    /** What a call on a variable, or to it, adds to what it holds. */
    List<TaintPath> added(MethodCallExpr call, Projection projection, CallContext context) {
        String name = call.getNameAsString();
        Optional<List<TaintPath>> copied = new BeanCopies(taint).paths(call, projection, context);
        if (copied.isPresent()) {
            return copied.get();
        }
        Optional<TypeDeclaration<?>> type = call.getScope().flatMap(taint.resolver()::type);
        if (type.isPresent()) {
            return set(call, type.get(), projection, context);
        }
        return taint.model().has(Role.ADDS, name)
                ? arguments(call, projection, context).stream()
                        .map(path -> path.then(taint.step(call, "added by " + name + "()")))
                        .toList()
                : List.of();
    }

    private List<TaintPath> set(
            MethodCallExpr call, TypeDeclaration<?> type, Projection projection, CallContext context) {
        String name = call.getNameAsString();
        boolean isSetter = name.startsWith("set") && call.getArguments().size() == 1 && projection != Projection.VALUE;
        return isSetter
                ? Property.named(type, Property.ofGetter("get" + name.substring(3)))
                        .filter(property -> taint.visibility().isShown(type, property, projection))
                        .map(property -> taint.pathsInto(call.getArgument(0), projection, context).stream()
                                .map(path -> path.inside(property.name()))
                                .toList())
                        .orElse(List.of())
                : List.of();
    }
}
