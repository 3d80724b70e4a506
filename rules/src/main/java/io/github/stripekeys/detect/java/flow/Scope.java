package io.github.stripekeys.detect.java.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import io.github.stripekeys.detect.java.Types;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what names mean where they stand. For one thread. */
final class Scope {
    private final Types types;
    private final IdentityHashMap<Node, BodyIndex> indexes = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<Expression>> results = new IdentityHashMap<>();

    Scope(Types types) {
        this.types = types;
    }

    BodyIndex index(Node body) {
        return indexes.computeIfAbsent(body, BodyIndex::of);
    }

    /** What a method or lambda may give back. */
    List<Expression> results(Node body) {
        return results.computeIfAbsent(body, CallSites::results);
    }

    /** What a simple name means at this place. */
    Optional<Declared> find(String name, Node where) {
        return Places.around(where)
                .flatMap(node -> in(node, name, where).stream())
                .findFirst()
                .or(() -> types.importing(name, where).stream()
                        .flatMap(type -> field(type, name).stream())
                        .findFirst());
    }

    private Optional<Declared> in(Node node, String name, Node where) {
        if (node instanceof LambdaExpr lambda) {
            return given(lambda.getParameters(), name, lambda);
        } else if (node instanceof CallableDeclaration<?> callable) {
            return local(callable, name, where).or(() -> given(callable.getParameters(), name, callable));
        } else if (node instanceof InitializerDeclaration) {
            return local(node, name, where);
        }
        return node instanceof TypeDeclaration<?> type ? field(type, name) : Optional.empty();
    }

    private static Optional<Declared> given(NodeList<Parameter> parameters, String name, Node receiver) {
        return parameters.stream()
                .filter(each -> each.getNameAsString().equals(name))
                .<Declared>map(each -> new Declared.Given(each, receiver))
                .findFirst();
    }

    private Optional<Declared> local(Node body, String name, Node where) {
        List<VariableDeclarator> all = index(body).locals().getOrDefault(name, List.of());
        return all.stream()
                .filter(each -> Places.isBefore(each, where) && Places.isWithin(Places.block(each), where))
                .reduce((first, later) -> later)
                .map(each -> new Declared.Local(each, body));
    }

    /** A property of a type or of those it inherits from. */
    Optional<Declared> field(TypeDeclaration<?> type, String name) {
        return types.withParents(type).stream()
                .flatMap(owner -> Property.named(owner, name).stream()
                        .<Declared>map(property -> new Declared.Field(owner, property)))
                .findFirst();
    }

    /** All properties of a type and of those it inherits from. */
    Stream<Declared.Field> fields(TypeDeclaration<?> type) {
        return types.withParents(type).stream()
                .flatMap(owner -> Property.of(owner).stream().map(property -> new Declared.Field(owner, property)));
    }
}
