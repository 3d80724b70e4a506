package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import io.github.stripekeys.java.syntax.BodyIndex;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Calls that write to a log or a terminal, and messages of exceptions, which end up there. */
record LogSinks(BackwardTaint taint) {
    private static final Set<String> NAMES = Set.of("log", "logger", "LOG", "LOGGER", "_log", "Log");
    private static final Set<String> PRINTING = Set.of("print", "println", "printf", "format", "append");

    Stream<TaintSink> sinks(Node node) {
        if (node instanceof MethodCallExpr call && isLog(call)) {
            return call.getArguments().stream().map(each -> TaintSink.log(each, "logged"));
        } else if (node instanceof MethodCallExpr call && isPrint(call)) {
            return call.getArguments().stream().map(each -> TaintSink.log(each, "printed"));
        }
        return node instanceof ThrowStmt thrown && thrown.getExpression() instanceof ObjectCreationExpr error
                ? error.getArguments().stream().map(each -> TaintSink.log(each, "in the message of an exception"))
                : Stream.empty();
    }

    private boolean isLog(MethodCallExpr call) {
        return taint.model().has(Role.LOG, call.getNameAsString())
                && BodyIndex.root(call)
                        .flatMap(this::type)
                        .filter(type -> taint.model().has(Role.LOG, call.getNameAsString(), type))
                        .isPresent();
    }

    private Optional<String> type(Expression scope) {
        boolean isUnknownLogger = scope.isNameExpr()
                && NAMES.contains(scope.toString())
                && taint.symbols().find(scope.toString(), scope).isEmpty();
        return isUnknownLogger ? Optional.of("Logger") : taint.resolver().name(scope);
    }

    private static boolean isPrint(MethodCallExpr call) {
        String scope = call.getScope().map(Expression::toString).orElse("");
        return PRINTING.contains(call.getNameAsString()) && (scope.equals("System.out") || scope.equals("System.err"));
    }
}
