package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is called from where, where that is certain. */
public record CallSites(
        Program program, TypeResolver resolver, IdentityHashMap<MethodCallExpr, List<MethodDeclaration>> known) {
    /** With more, a parameter or component is something general that says little about one value. */
    private static final int MOST = 6;

    /** What a parameter of a method or constructor may be. */
    public List<Expression> arguments(CallableDeclaration<?> callable, int index) {
        List<Expression> given = callable instanceof ConstructorDeclaration constructor
                ? constructed(constructor, index)
                : called((MethodDeclaration) callable, index);
        return given.size() > MOST ? List.of() : given;
    }

    private List<Expression> called(MethodDeclaration method, int index) {
        return program.calls(method.getNameAsString()).stream()
                .filter(call ->
                        call.getArguments().size() == method.getParameters().size())
                .filter(call -> means(call, method))
                .map(call -> call.getArgument(index))
                .toList();
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean means(MethodCallExpr call, MethodDeclaration method) {
        return targets(call).stream().anyMatch(each -> each == method);
    }

    private List<Expression> constructed(ConstructorDeclaration constructor, int index) {
        int arity = constructor.getParameters().size();
        Stream<Expression> creations =
                creations(constructor.getNameAsString(), constructor, arity).map(each -> each.getArgument(index));
        Stream<Expression> own = AstNodes.type(constructor).stream()
                .flatMap(type -> type.findAll(ExplicitConstructorInvocationStmt.class).stream())
                .filter(each -> each.isThis() && each.getArguments().size() == arity)
                .map(each -> each.getArgument(index));
        return Stream.concat(creations, own).toList();
    }

    /** What a component of a record may be. */
    public List<Expression> components(RecordDeclaration type, int index) {
        List<Expression> given = creations(
                        type.getNameAsString(), type, type.getParameters().size())
                .map(each -> each.getArgument(index))
                .toList();
        return given.size() > MOST ? List.of() : given;
    }

    private Stream<ObjectCreationExpr> creations(String name, Node declared, int arity) {
        TypeDeclaration<?> type = AstNodes.type(declared).orElseThrow();
        return program.creations(name).stream()
                .filter(each -> each.getArguments().size() == arity)
                .filter(each -> isSame(resolver.types().named(name, each), type));
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Optional<TypeDeclaration<?>> found, TypeDeclaration<?> type) {
        return found.filter(each -> each == type).isPresent();
    }

    /** The methods that a call may run, also those that implement what it names. */
    public List<MethodDeclaration> targets(MethodCallExpr call) {
        if (!known.containsKey(call)) {
            List<MethodDeclaration> named = resolver.methods(call).toList();
            known.put(
                    call,
                    named.stream()
                            .flatMap(each -> each.getBody().isPresent() ? Stream.of(each) : implementations(each))
                            .toList());
        }
        return known.getOrDefault(call, List.of());
    }

    private Stream<MethodDeclaration> implementations(MethodDeclaration method) {
        return program.subtypes(TypeResolver.around(method)).stream()
                .flatMap(type -> type.getMethodsByName(method.getNameAsString()).stream())
                .filter(each ->
                        each.getParameters().size() == method.getParameters().size()
                                && each.getBody().isPresent());
    }

    /** What a method or lambda may give back. */
    @SuppressWarnings("ReferenceEquality")
    public static List<Expression> results(Node body) {
        return body.findAll(ReturnStmt.class).stream()
                .filter(each -> AstNodes.around(each)
                        .filter(node -> node instanceof MethodDeclaration || node instanceof LambdaExpr)
                        .findFirst()
                        .filter(node -> node == body)
                        .isPresent())
                .flatMap(each -> each.getExpression().stream())
                .toList();
    }
}
