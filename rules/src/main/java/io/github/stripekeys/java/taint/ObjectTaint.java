package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import io.github.stripekeys.java.syntax.AstNodes;
import io.github.stripekeys.java.syntax.BodyIndex;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.Symbol;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What objects hold, and what they show of it. */
record ObjectTaint(BackwardTaint taint) {
    Stream<TaintPath> paths(ObjectCreationExpr creation, Projection projection, CallContext context) {
        Optional<TypeDeclaration<?>> type = taint.resolver().type(creation);
        if (type.isPresent()) {
            return projection == Projection.VALUE
                    ? Stream.empty()
                    : taint.symbols()
                            .fields(type.get())
                            .filter(field -> taint.visibility().isShown(field.owner(), field.property(), projection)
                                    && isPlain(field))
                            .flatMap(field -> given(creation, field, projection, context));
        }
        return taint.model().has(Role.CARRIER, creation.getType().getNameAsString())
                ? creation.getArguments().stream().flatMap(each -> taint.pathsInto(each, projection, context).stream())
                : Stream.empty();
    }

    private Stream<TaintPath> given(
            NodeWithArguments<?> creation, Symbol.Field field, Projection projection, CallContext context) {
        return new ConstructorArguments(creation, field.owner())
                .value(field.property())
                .map(value -> taint.pathsInto(value, projection, frameOf(creation, field, value, context)).stream())
                .orElse(Stream.empty())
                .map(path -> path.then(taint.step(
                                (Node) creation,
                                "added to " + field.owner().getNameAsString() + "."
                                        + field.property().name()))
                        .inside(field.property().name()));
    }

    /** A constructor's expressions see its parameters; arguments are seen from outside. */
    private CallContext frameOf(
            NodeWithArguments<?> creation, Symbol.Field field, Expression value, CallContext context) {
        return AstNodes.isWithin((Node) creation, value)
                ? context
                : new ConstructorArguments(creation, field.owner())
                        .constructor()
                        .map(found -> taint.contexts().of((Node) creation, creation.getArguments(), found, context))
                        .orElse(context);
    }

    /** Whether what the getter gives back is what the property holds. */
    private boolean isPlain(Symbol.Field field) {
        return Visibility.getter(field.owner(), field.property())
                .map(this::isPlainGetter)
                .orElse(true);
    }

    boolean isPlainGetter(MethodDeclaration method) {
        List<Expression> results = taint.symbols().results(method);
        return results.size() == 1
                && BodyIndex.variable(results.get(0))
                        .filter(Property.ofGetter(method.getNameAsString())::equals)
                        .isPresent();
    }

    /** What any object of a type shows of itself. */
    List<TaintPath> shown(TypeDeclaration<?> type, Projection projection, CallContext context) {
        Stream<TaintPath> written = projection == Projection.TO_STRING
                ? Visibility.toText(type).stream().flatMap(method -> results(method, context))
                : Stream.empty();
        Stream<TaintPath> properties = taint.symbols()
                .fields(type)
                .filter(field -> taint.visibility().isShown(field.owner(), field.property(), projection))
                .flatMap(field -> isPlain(field)
                        ? taint.held(field, projection, context).stream()
                                .map(path -> path.inside(field.property().name()))
                        : Visibility.getter(field.owner(), field.property()).stream()
                                .flatMap(getter -> results(getter, context)));
        return Stream.concat(written, properties).distinct().toList();
    }

    private Stream<TaintPath> results(MethodDeclaration method, CallContext context) {
        return taint.symbols().results(method).stream()
                .flatMap(each -> taint.pathsInto(each, Projection.TO_STRING, context).stream());
    }

    /** What is in a property of the object that an expression stands for: of that one if it is known, else of any. */
    List<TaintPath> property(Expression object, String name, Projection projection, CallContext context) {
        Optional<NodeWithArguments<?>> creation = new AllocationSites(taint).creation(object);
        Optional<Symbol.Field> field = taint.resolver()
                .type(object)
                .flatMap(type -> taint.symbols().field(type, name))
                .map(Symbol.Field.class::cast);
        if (field.isEmpty()) {
            return List.of();
        }
        Stream<TaintPath> given = creation.stream().flatMap(made -> given(made, field.get(), projection, context));
        Stream<TaintPath> set = object instanceof NameExpr variable
                ? new AllocationSites(taint)
                        .setters(variable, name)
                        .flatMap(each -> taint.pathsInto(each, projection, context).stream())
                : Stream.empty();
        Stream<TaintPath> any =
                taint
                        .held(field.get(), projection, creation.isPresent() ? CallContext.NO_CALLERS : context.open())
                        .stream();
        return Stream.of(given, set, any)
                .flatMap(each -> each)
                .map(TaintPath::extracted)
                .distinct()
                .toList();
    }

    /** The type that a chain of calls builds, if it starts with a builder of one. */
    Optional<TypeDeclaration<?>> builtType(MethodCallExpr call) {
        Optional<Expression> at = Optional.of(call);
        while (at.isPresent() && at.get() instanceof MethodCallExpr inner) {
            if (inner.getNameAsString().equals("builder") && inner.getScope().isPresent()) {
                return taint.resolver().type(inner.getScope().get());
            }
            at = inner.getScope();
        }
        return Optional.empty();
    }
}
