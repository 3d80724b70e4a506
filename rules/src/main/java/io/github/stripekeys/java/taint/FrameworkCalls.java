package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.stripekeys.java.syntax.Symbol;
import io.github.stripekeys.java.syntax.TypeReference;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import io.github.stripekeys.java.taint.FrameworkModel.Row;
import java.util.Optional;
import java.util.stream.Stream;

/** Functions that are given to a framework: what it calls them with, and whether it sends what they give back. */
record FrameworkCalls(FrameworkModel model) {
    /** The type of a parameter that is written without one. */
    Optional<TypeReference> type(Symbol.ParameterSymbol given) {
        return given.receiver() instanceof LambdaExpr lambda
                ? call(lambda)
                        .flatMap(call -> rows(Role.LAMBDA, call)
                                .flatMap(row ->
                                        Optional.of(lambda.getParameters().indexOf(given.parameter()))
                                                .filter(index -> index >= 0
                                                        && index < row.types().size())
                                                .map(index -> new TypeReference(
                                                        row.types().get(index), lambda))
                                                .stream())
                                .findFirst())
                : Optional.empty();
    }

    private static Optional<MethodCallExpr> call(LambdaExpr lambda) {
        return lambda.getParentNode()
                .filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .filter(call -> call.getArguments().contains(lambda));
    }

    /** The functions among the arguments of a call whose result is sent. */
    Stream<LambdaExpr> answering(Node node) {
        return node instanceof MethodCallExpr call
                        && rows(Role.ANSWER, call).findAny().isPresent()
                ? call.getArguments().stream().filter(Expression::isLambdaExpr).map(Expression::asLambdaExpr)
                : Stream.empty();
    }

    private Stream<Row> rows(Role role, MethodCallExpr call) {
        return model.rows(role, call.getNameAsString())
                .filter(row -> row.owners().stream().anyMatch(name -> imports(call, name)));
    }

    private static boolean imports(Node node, String packageName) {
        return node.findCompilationUnit().stream()
                .flatMap(unit -> unit.getImports().stream())
                .anyMatch(each -> each.getNameAsString().startsWith(packageName + "."));
    }
}
