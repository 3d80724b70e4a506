package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is declared, assigned and called in a body, by the name of the variable. */
public record BodyIndex(
        Map<String, List<VariableDeclarator>> locals,
        Map<String, List<AssignExpr>> assignments,
        Map<String, List<MethodCallExpr>> calls,
        Map<String, List<TypePatternExpr>> patterns) {
    private static final Set<String> COPYING = Set.of("copyProperties", "map", "copyBean", "toBean", "convertValue");

    static BodyIndex of(Node body) {
        BodyIndex index = new BodyIndex(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        body.walk(index::add);
        return index;
    }

    private void add(Node node) {
        if (node instanceof VariableDeclarationExpr declaration) {
            declaration.getVariables().forEach(each -> put(locals, each.getNameAsString(), each));
        } else if (node instanceof TypePatternExpr pattern) {
            put(patterns, pattern.getNameAsString(), pattern);
        } else if (node instanceof AssignExpr assignment) {
            variable(assignment.getTarget()).ifPresent(name -> put(assignments, name, assignment));
        } else if (node instanceof MethodCallExpr call) {
            root(call).flatMap(BodyIndex::variable).ifPresent(name -> put(calls, name, call));
            copyTarget(call).flatMap(BodyIndex::variable).ifPresent(name -> put(calls, name, call));
        }
    }

    private static <T> void put(Map<String, List<T>> map, String name, T value) {
        map.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** The variable or field of this object that an expression names. */
    public static Optional<String> variable(Expression expression) {
        if (expression.isFieldAccessExpr()
                && expression.asFieldAccessExpr().getScope().isThisExpr()) {
            return Optional.of(expression.asFieldAccessExpr().getNameAsString());
        }
        return expression.toNameExpr().map(NameExpr::getNameAsString);
    }

    /** What a chain of calls starts with. */
    public static Optional<Expression> root(MethodCallExpr call) {
        Optional<Expression> scope = call.getScope();
        while (scope.isPresent() && scope.get() instanceof MethodCallExpr inner) {
            scope = inner.getScope();
        }
        return scope;
    }

    /** What properties are copied to: an object or a type. Commons BeanUtils names it first, all others last. */
    public static Optional<Expression> copyTarget(MethodCallExpr call) {
        boolean isCopy = COPYING.contains(call.getNameAsString())
                && call.getArguments().size() >= 2
                && (call.getNameAsString().equals("copyProperties")
                        || call.getArgument(1).isClassExpr());
        return isCopy ? Optional.of(call.getArgument(isTargetFirst(call) ? 0 : 1)) : Optional.empty();
    }

    public static boolean isTargetFirst(MethodCallExpr call) {
        return call.findCompilationUnit().stream()
                .flatMap(unit -> unit.getImports().stream())
                .anyMatch(each -> each.getNameAsString().startsWith("org.apache.commons.beanutils"));
    }
}
