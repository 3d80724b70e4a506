package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import io.github.stripekeys.java.syntax.BodyIndex;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Calls that send something to whoever asked: writers, headers, cookies, views of user interfaces that run on the server. */
record ResponseSinks(BackwardTaint taint) {
    private static final Set<String> FUNCTIONAL = Set.of("bodyValue", "body", "syncBody", "header", "cookie", "render");
    private static final Set<String> HEADERS = Set.of("add", "set", "put", "addAll", "putSingle", "addFirst");
    private static final Set<String> WRITING =
            Set.of("write", "print", "println", "printf", "append", "format", "writeValue", "toJson");
    private static final Set<String> VAADIN = Set.of(
            "setText",
            "setProperty",
            "setAttribute",
            "executeJs",
            "executeJavaScript",
            "setValue",
            "callJsFunction",
            "callFunction",
            "add",
            "show");

    Stream<TaintSink> sinks(Node node) {
        if (node instanceof MethodCallExpr call && !call.getArguments().isEmpty()) {
            return message(call).stream()
                    .flatMap(message -> arguments(call).map(each -> TaintSink.client(each, message)));
        } else if (node instanceof AssignExpr assignment) {
            return assignment.getTarget().toString().equals(JspCode.PRINTED)
                    ? Stream.of(TaintSink.client(assignment.getValue(), "printed by the page"))
                    : Stream.empty();
        }
        return node instanceof ThrowStmt thrown ? errors(thrown) : Stream.empty();
    }

    private Stream<TaintSink> errors(ThrowStmt thrown) {
        return thrown.getExpression() instanceof ObjectCreationExpr error
                        && taint.model().has(Role.ERROR, error.getType().getNameAsString())
                ? error.getArguments().stream().map(each -> TaintSink.client(each, "in the message of an answer"))
                : Stream.empty();
    }

    private static Stream<Expression> arguments(MethodCallExpr call) {
        return call.getArguments().stream();
    }

    private Optional<String> message(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (WRITING.contains(name) && isWriter(call)) {
            return Optional.of("written to the response");
        } else if (isSent(call) || isHeader(call)) {
            return Optional.of("sent with the response, by " + name + "()");
        }
        return FUNCTIONAL.contains(name) && isFunctional(call)
                ? Optional.of("the body of an answer")
                : shown(call, name);
    }

    /** Spring's functional endpoints. */
    private static boolean isFunctional(MethodCallExpr call) {
        return BodyIndex.root(call)
                .filter(root -> root.toString().equals("ServerResponse"))
                .isPresent();
    }

    private static Optional<String> shown(MethodCallExpr call, String name) {
        return VAADIN.contains(name) && isUserInterface(call)
                ? Optional.of("shown in the browser, by " + name + "()")
                : Optional.empty();
    }

    /** Such as {@code exchange.getResponse().getHeaders().add(…)}. */
    private boolean isHeader(MethodCallExpr call) {
        return HEADERS.contains(call.getNameAsString())
                && call.getScope()
                        .filter(MethodCallExpr.class::isInstance)
                        .map(MethodCallExpr.class::cast)
                        .filter(headers -> taint.model().has(Role.WRITER, headers.getNameAsString()))
                        .filter(headers -> isOfExchange(headers) || isResponse(headers))
                        .isPresent();
    }

    private static boolean isOfExchange(MethodCallExpr headers) {
        return headers.getScope()
                .filter(scope -> scope.toString().endsWith("getResponse()"))
                .isPresent();
    }

    /** Whether a type that sends something has this method: what the call is made on, or what the chain of calls starts with. */
    private boolean isSent(MethodCallExpr call) {
        String name = call.getNameAsString();
        return taint.model().has(Role.SEND, name)
                && receivers(call).anyMatch(type -> taint.model().has(Role.SEND, name, type));
    }

    private boolean isResponse(MethodCallExpr call) {
        return receivers(call).anyMatch(type -> taint.model().isOwner(Role.WRITER, type));
    }

    private Stream<String> receivers(MethodCallExpr call) {
        return Stream.of(call.getScope(), BodyIndex.root(call))
                .flatMap(Optional::stream)
                .flatMap(scope -> type(scope).stream());
    }

    private Optional<String> type(Expression root) {
        return root.isNameExpr() && taint.symbols().find(root.toString(), root).isEmpty()
                ? Optional.empty()
                : taint.resolver().name(root);
    }

    /** A writer of the response, here, in a variable, or as what something is written to. */
    private boolean isWriter(MethodCallExpr call) {
        return Stream.concat(
                        call.getScope().stream(), call.getArguments().stream().limit(2))
                .anyMatch(new ResponseWriters(taint.symbols(), taint.model(), this::isResponse)::has);
    }

    private static boolean isUserInterface(MethodCallExpr call) {
        return call.findCompilationUnit().stream()
                .flatMap(unit -> unit.getImports().stream())
                .anyMatch(each -> each.getNameAsString().startsWith("com.vaadin."));
    }
}
