package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.stripekeys.java.syntax.AstNodes;
import io.github.stripekeys.java.syntax.Literal;
import io.github.stripekeys.java.syntax.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What local variables are where they are used. What is assigned for certain later in the text hides what was before. */
record ReachingDefinitions(BackwardTaint taint) {
    private static final Set<String> REMOVING = Set.of("remove", "without", "clear");

    /** A place that sets a variable, and to what. */
    private record Definition(Node place, Expression value, boolean isWhole) {}

    List<TaintPath> paths(Symbol.Local local, Node use, Projection projection, CallContext context) {
        List<TaintPath> found = new ArrayList<>();
        for (Definition definition : reaching(local, use)) {
            found.addAll(taint.pathsInto(definition.value(), projection, context));
        }
        for (MethodCallExpr call : calls(local, use)) {
            found.addAll(taint.added(call, projection, context));
            removed(call).ifPresent(name -> found.removeIf(path -> name.equals(path.name())));
        }
        return found;
    }

    private Optional<String> removed(MethodCallExpr call) {
        return REMOVING.contains(call.getNameAsString()) && !call.getArguments().isEmpty()
                ? Literal.text(call.getArgument(0))
                : Optional.empty();
    }

    private List<MethodCallExpr> calls(Symbol.Local local, Node use) {
        VariableDeclarator variable = local.variable();
        return taint.symbols().index(local.body()).calls().getOrDefault(variable.getNameAsString(), List.of()).stream()
                .filter(call -> AstNodes.isBefore(variable, call)
                        && AstNodes.isBefore(call, use)
                        && !AstNodes.isWithin(call, use)
                        && AstNodes.isWithin(AstNodes.block(variable), call))
                .toList();
    }

    private List<Definition> reaching(Symbol.Local local, Node use) {
        List<Definition> all = definitions(local, use);
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean isCertain = AstNodes.isWithin(AstNodes.block(all.get(i).place()), use);
            from = isCertain && all.get(i).isWhole() ? i : from;
        }
        return all.subList(from, all.size());
    }

    private List<Definition> definitions(Symbol.Local local, Node use) {
        VariableDeclarator variable = local.variable();
        Stream<Definition> first = initial(variable).stream().map(value -> new Definition(variable, value, true));
        Stream<Definition> later = taint
                .symbols()
                .index(local.body())
                .assignments()
                .getOrDefault(variable.getNameAsString(), List.of())
                .stream()
                .filter(each -> AstNodes.isBefore(variable, each)
                        && AstNodes.isBefore(each, use)
                        && !AstNodes.isWithin(each, use)
                        && AstNodes.isWithin(AstNodes.block(variable), each))
                .map(each -> new Definition(each, each.getValue(), each.getOperator() == AssignExpr.Operator.ASSIGN));
        return Stream.concat(first, later).toList();
    }

    private static Optional<Expression> initial(VariableDeclarator variable) {
        return variable.getInitializer()
                .or(() -> variable.getParentNode()
                        .flatMap(Node::getParentNode)
                        .filter(ForEachStmt.class::isInstance)
                        .map(loop -> ((ForEachStmt) loop).getIterable()));
    }
}
