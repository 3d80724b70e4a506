package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import io.github.stripekeys.java.syntax.BodyIndex;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Calls that write to a log or a terminal, and messages of exceptions, which end up there. */
record LogSinks(BackwardTaint tracer) {
    private static final Set<String> LOGGING = Set.of(
            "trace",
            "debug",
            "info",
            "warn",
            "error",
            "fatal",
            "fine",
            "finer",
            "finest",
            "severe",
            "warning",
            "config",
            "log",
            "logp",
            "tracef",
            "debugf",
            "infof",
            "warnf",
            "errorf",
            "tracev",
            "debugv",
            "infov",
            "warnv",
            "errorv",
            "addArgument",
            "addKeyValue",
            "setMessage");
    private static final Set<String> LOGGERS =
            Set.of("Logger", "Log", "XLogger", "FluentLogger", "ComponentLog", "KLogger");
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
        return LOGGING.contains(call.getNameAsString())
                && BodyIndex.root(call).filter(this::isLogger).isPresent();
    }

    private boolean isLogger(Expression scope) {
        Optional<String> type = scope.isNameExpr()
                        && tracer.scope().find(scope.toString(), scope).isEmpty()
                ? Optional.of("Logger").filter(any -> NAMES.contains(scope.toString()))
                : tracer.typing().name(scope);
        return type.filter(LOGGERS::contains).isPresent();
    }

    private static boolean isPrint(MethodCallExpr call) {
        String scope = call.getScope().map(Expression::toString).orElse("");
        return PRINTING.contains(call.getNameAsString()) && (scope.equals("System.out") || scope.equals("System.err"));
    }
}
