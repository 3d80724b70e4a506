package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.stripekeys.java.syntax.AstNodes;
import io.github.stripekeys.java.syntax.Symbol;
import io.github.stripekeys.java.syntax.SymbolResolver;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is written to whoever asked.
 *
 * @param isResponse whether a call is one on a response
 */
record ResponseWriters(SymbolResolver symbols, FrameworkModel model, Predicate<MethodCallExpr> isResponse) {
    private static final Set<String> STREAMED = Set.of("StreamingResponseBody", "StreamingOutput");

    /** Whether an expression writes to a response: a writer of one, here or in a variable, or one around it. */
    boolean has(Expression expression) {
        if (expression instanceof MethodCallExpr call) {
            return (model.has(Role.WRITER, call.getNameAsString()) && isResponse.test(call))
                    || call.getScope().filter(this::has).isPresent();
        } else if (expression instanceof ObjectCreationExpr creation) {
            return creation.getType().getNameAsString().matches(".*(?:Writer|Stream)")
                    && creation.getArguments().stream().anyMatch(this::has);
        }
        return expression instanceof NameExpr name && has(name);
    }

    private boolean has(NameExpr name) {
        Optional<Symbol> declared = symbols.find(name.getNameAsString(), name);
        if (declared.isEmpty()) {
            return name.getNameAsString().equals("out"); // of a JSP
        }
        return declared.get() instanceof Symbol.Local local
                ? local.variable().getInitializer().filter(this::has).isPresent()
                : declared.get() instanceof Symbol.ParameterSymbol given && isStreamed(given);
    }

    /** Whether a framework calls the function that this is given to, to get an answer written. */
    private static boolean isStreamed(Symbol.ParameterSymbol given) {
        Optional<Node> receiver = Optional.of(given.receiver());
        return Stream.of(
                        receiver.flatMap(Node::getParentNode),
                        AstNodes.around(given.receiver())
                                .filter(MethodDeclaration.class::isInstance)
                                .findFirst())
                .flatMap(Optional::stream)
                .map(ResponseWriters::type)
                .anyMatch(type -> STREAMED.stream().anyMatch(type::contains));
    }

    private static String type(Node node) {
        if (node instanceof VariableDeclarator variable) {
            return variable.getTypeAsString();
        } else if (node instanceof ObjectCreationExpr creation) {
            return creation.getTypeAsString();
        }
        return node instanceof MethodDeclaration method ? method.getTypeAsString() : "";
    }
}
