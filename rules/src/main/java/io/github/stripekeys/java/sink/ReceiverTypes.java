package io.github.stripekeys.java.sink;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.type.Type;
import io.github.stripekeys.java.syntax.Imports;
import io.github.stripekeys.sink.Sink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of which type an expression is, as far as declarations, imports and the habits of builders tell.
 *
 * @param variables all variables and fields that the file declares, by name and in the order of the text
 * @param depth how many expressions may still be looked into
 */
record ReceiverTypes(Imports imports, Map<String, List<VariableDeclarator>> variables, int depth) {
    private static final int DEEPEST = 200;

    private static final String BUILDER = "Builder";

    ReceiverTypes(Imports imports) {
        this(imports, variables(imports.unit()), DEEPEST);
    }

    private static Map<String, List<VariableDeclarator>> variables(CompilationUnit unit) {
        return unit.findAll(VariableDeclarator.class).stream()
                .collect(Collectors.groupingBy(VariableDeclarator::getNameAsString));
    }

    private Optional<String> deeper(Expression expression) {
        return depth == 0 ? Optional.empty() : new ReceiverTypes(imports, variables, depth - 1).type(expression);
    }

    /** The qualified name of the type of an expression, or of the type that it names. */
    Optional<String> type(Expression expression) {
        if (expression.isNameExpr()) {
            String name = expression.asNameExpr().getNameAsString();
            return isVariable(expression, name) ? variable(expression, name) : imports.type(name);
        } else if (expression.isFieldAccessExpr()) {
            return expression.asFieldAccessExpr().getScope().isThisExpr()
                    ? variable(expression, expression.asFieldAccessExpr().getNameAsString())
                    : imports.type(expression.toString());
        } else if (expression.isObjectCreationExpr()) {
            return imports.type(expression.asObjectCreationExpr().getType().getNameWithScope());
        } else if (expression.isEnclosedExpr()) {
            return deeper(expression.asEnclosedExpr().getInner());
        }
        return expression.isMethodCallExpr() ? result(expression.asMethodCallExpr()) : Optional.empty();
    }

    /** Methods of builders give back the builder, all but the last. */
    private Optional<String> result(MethodCallExpr call) {
        Optional<String> scope = call.getScope().flatMap(this::deeper);
        return switch (call.getNameAsString()) {
            case "builder" -> scope.map(ReceiverTypes::builder);
            case "build" ->
                scope.filter(ReceiverTypes::isBuilder).map(type -> type.substring(0, type.lastIndexOf('.')));
            default -> scope.filter(ReceiverTypes::isBuilder);
        };
    }

    private static boolean isBuilder(String type) {
        return type.endsWith(BUILDER);
    }

    private static String builder(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return type + "." + (simple.endsWith("Params") ? "" : simple) + BUILDER;
    }

    /** Whether an expression is of the type of a sink, or names it. */
    boolean isOf(Expression expression, Sink sink) {
        return type(expression).filter(sink::isOf).isPresent();
    }

    boolean isVariable(Node where, String name) {
        return declaration(where, name).isPresent() || parameter(where, name).isPresent();
    }

    private Optional<String> variable(Node where, String name) {
        Optional<Type> parameter = parameter(where, name).map(Parameter::getType);
        Optional<VariableDeclarator> local = declaration(where, name);
        return local.filter(variable -> variable.getType().isVarType())
                .flatMap(VariableDeclarator::getInitializer)
                .flatMap(this::deeper)
                .or(() -> parameter
                        .or(() -> local.map(VariableDeclarator::getType))
                        .flatMap(type -> imports.type(type.asString())));
    }

    private static Optional<Parameter> parameter(Node where, String name) {
        return Stream.iterate(
                        where.getParentNode(),
                        Optional::isPresent,
                        parent -> parent.get().getParentNode())
                .flatMap(Optional::stream)
                .filter(CallableDeclaration.class::isInstance)
                .flatMap(parent -> ((CallableDeclaration<?>) parent).getParameterByName(name).stream())
                .findFirst();
    }

    /** The nearest declaration of a variable or field of this name. */
    private Optional<VariableDeclarator> declaration(Node where, String name) {
        List<VariableDeclarator> all = variables.getOrDefault(name, List.of());
        Optional<Node> at = all.isEmpty() ? Optional.empty() : where.getParentNode();
        while (at.isPresent()) {
            Optional<VariableDeclarator> found =
                    all.stream().filter(at.get()::isAncestorOf).findFirst();
            if (found.isPresent()) {
                return found;
            }
            at = at.get().getParentNode();
        }
        return Optional.empty();
    }
}
