package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import io.github.stripekeys.java.syntax.Annotations;
import io.github.stripekeys.java.syntax.AstNodes;
import io.github.stripekeys.java.syntax.CallSites;
import io.github.stripekeys.java.syntax.Literal;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Methods whose result is sent to whoever asks: the first thing that frameworks have in common. */
record EndpointSinks(FrameworkModel model) {
    private static final Set<String> ANSWERS =
            Set.of("ResponseEntity", "HttpEntity", "ServerResponse", "HttpResponse", "RestResponse");
    private static final Map<String, String> ERRORS =
            Map.of("ExceptionMapper", "toResponse", "ExceptionHandler", "handle");
    private static final Set<String> HTML = Set.of("View", "Template");

    private static final Set<String> PAGES = Set.of("TemplateInstance", "ModelAndView", "Rendering", "Viewable");

    /** What an endpoint gives back. */
    Stream<TaintSink> sinks(Node node) {
        return node instanceof MethodDeclaration method && method.getBody().isPresent()
                ? sinks(method)
                : Stream.empty();
    }

    private Stream<TaintSink> sinks(MethodDeclaration method) {
        if (isEndpoint(method) && !isPage(method)) {
            return CallSites.results(method).stream()
                    .map(each ->
                            TaintSink.client(each, "returned to the client by " + method.getNameAsString() + "()"));
        }
        return isHandler(method)
                ? CallSites.results(method).stream()
                        .filter(EndpointSinks::isRedirect)
                        .map(each -> TaintSink.client(each, "in the address that browsers are sent to"))
                : Stream.empty();
    }

    private boolean isEndpoint(MethodDeclaration method) {
        Optional<TypeDeclaration<?>> type = AstNodes.type(method);
        boolean isRest = type.filter(
                        each -> Annotations.has(each, "RestController", "RestControllerAdvice", "ResponseBody"))
                .isPresent();
        boolean isHilla = type.filter(each -> Annotations.has(each, "BrowserCallable", "Endpoint"))
                .isPresent();
        return Annotations.hasAny(method, model.names(Role.ENDPOINT))
                || type.filter(each -> handlesErrors(each, method)).isPresent()
                || (isHandler(method) && (isRest || isAnswer(method)))
                || (Annotations.hasAny(method, model.names(Role.RESOURCE)) && !Annotations.hasAny(method, HTML))
                || (isHilla && method.isPublic());
    }

    /** Whether it makes the answer to an error, as JAX-RS and Micronaut have it. */
    private static boolean handlesErrors(TypeDeclaration<?> type, MethodDeclaration method) {
        return type instanceof NodeWithImplements<?> made
                && made.getImplementedTypes().stream()
                        .anyMatch(each -> method.getNameAsString().equals(ERRORS.get(each.getNameAsString())));
    }

    /** Whether a template makes a page of what is given back. */
    private static boolean isPage(MethodDeclaration method) {
        String type = method.getType().asString();
        return PAGES.stream().anyMatch(type::contains);
    }

    private boolean isHandler(MethodDeclaration method) {
        return Annotations.hasAny(method, model.names(Role.HANDLER));
    }

    private static boolean isAnswer(MethodDeclaration method) {
        String type = method.getType().asString();
        return ANSWERS.stream().anyMatch(type::contains);
    }

    private static boolean isRedirect(Expression result) {
        Expression first = result;
        while (first instanceof BinaryExpr sum) {
            first = sum.getLeft();
        }
        return Literal.text(first).filter(text -> text.startsWith("redirect:")).isPresent();
    }
}
