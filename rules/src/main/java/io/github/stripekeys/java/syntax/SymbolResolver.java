package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what names mean where they stand. For one thread. */
public final class SymbolResolver {
    private final TypeIndex types;
    private final IdentityHashMap<Node, BodyIndex> indexes = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<Expression>> results = new IdentityHashMap<>();

    public SymbolResolver(TypeIndex types) {
        this.types = types;
    }

    public BodyIndex index(Node body) {
        return indexes.computeIfAbsent(body, BodyIndex::of);
    }

    /** What a method or lambda may give back. */
    public List<Expression> results(Node body) {
        return results.computeIfAbsent(body, CallSites::results);
    }

    /** What a simple name means at this place. */
    public Optional<Symbol> find(String name, Node where) {
        return AstNodes.around(where)
                .flatMap(node -> in(node, name, where).stream())
                .findFirst()
                .or(() -> types.importing(name, where).stream()
                        .flatMap(type -> field(type, name).stream())
                        .findFirst());
    }

    private Optional<Symbol> in(Node node, String name, Node where) {
        if (node instanceof LambdaExpr lambda) {
            return given(lambda.getParameters(), name, lambda);
        } else if (node instanceof CallableDeclaration<?> callable) {
            return local(callable, name, where)
                    .or(() -> matched(callable, name, where))
                    .or(() -> given(callable.getParameters(), name, callable));
        } else if (node instanceof InitializerDeclaration || node instanceof FieldDeclaration) {
            return local(node, name, where).or(() -> matched(node, name, where));
        } else if (node instanceof ObjectCreationExpr creation) {
            return creation.getAnonymousClassBody().flatMap(members -> field(members, name, creation));
        }
        return node instanceof TypeDeclaration<?> type ? field(type, name) : Optional.empty();
    }

    /** The field of a class without a name; it is seen where that is made only, as locals are. */
    private static Optional<Symbol> field(NodeList<BodyDeclaration<?>> members, String name, Node body) {
        return members.stream()
                .filter(BodyDeclaration::isFieldDeclaration)
                .flatMap(member -> member.asFieldDeclaration().getVariables().stream())
                .filter(variable -> variable.getNameAsString().equals(name))
                .<Symbol>map(variable -> new Symbol.Local(variable, body))
                .findFirst();
    }

    private static Optional<Symbol> given(NodeList<Parameter> parameters, String name, Node receiver) {
        return parameters.stream()
                .filter(each -> each.getNameAsString().equals(name))
                .<Symbol>map(each -> new Symbol.ParameterSymbol(each, receiver))
                .findFirst();
    }

    private Optional<Symbol> local(Node body, String name, Node where) {
        List<VariableDeclarator> all = index(body).locals().getOrDefault(name, List.of());
        return all.stream()
                .filter(each -> AstNodes.isBefore(each, where) && AstNodes.isWithin(AstNodes.block(each), where))
                .reduce((first, later) -> later)
                .map(each -> new Symbol.Local(each, body));
    }

    private Optional<Symbol> matched(Node body, String name, Node where) {
        return index(body).patterns().getOrDefault(name, List.of()).stream()
                .filter(each -> AstNodes.isBefore(each, where))
                .reduce((first, later) -> later)
                .map(Symbol.PatternVariable::new);
    }

    /** A property of a type or of those it inherits from. */
    public Optional<Symbol> field(TypeDeclaration<?> type, String name) {
        return types.withParents(type).stream()
                .flatMap(owner ->
                        Property.named(owner, name).stream().<Symbol>map(property -> new Symbol.Field(owner, property)))
                .findFirst();
    }

    /** All properties of a type and of those it inherits from. */
    public Stream<Symbol.Field> fields(TypeDeclaration<?> type) {
        return types.withParents(type).stream()
                .flatMap(owner -> Property.of(owner).stream().map(property -> new Symbol.Field(owner, property)));
    }
}
