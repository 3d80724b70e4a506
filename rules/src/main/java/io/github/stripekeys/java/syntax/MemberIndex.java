package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields, methods and constants of types by name. For one thread. */
public final class MemberIndex {
    private final IdentityHashMap<TypeDeclaration<?>, Map<String, VariableDeclarator>> fields = new IdentityHashMap<>();
    private final IdentityHashMap<TypeDeclaration<?>, Map<String, List<MethodDeclaration>>> methods =
            new IdentityHashMap<>();
    private final IdentityHashMap<Node, Map<String, List<AssignExpr>>> assigned = new IdentityHashMap<>();
    private final IdentityHashMap<CallableDeclaration<?>, Set<String>> locals = new IdentityHashMap<>();

    /** The declaration of a field of this type. */
    public Optional<VariableDeclarator> field(TypeDeclaration<?> type, String name) {
        return Optional.ofNullable(
                fields.computeIfAbsent(type, MemberIndex::fields).get(name));
    }

    private static Map<String, VariableDeclarator> fields(TypeDeclaration<?> type) {
        Map<String, VariableDeclarator> fields = new HashMap<>();
        type.getFields().stream()
                .flatMap(field -> field.getVariables().stream())
                .forEach(variable -> fields.put(variable.getNameAsString(), variable));
        return fields;
    }

    /** The constant of an enum. */
    public static Optional<EnumConstantDeclaration> constant(TypeDeclaration<?> type, String name) {
        return type instanceof EnumDeclaration constants
                ? constants.getEntries().stream()
                        .filter(constant -> constant.getNameAsString().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    /** The method of this type with so many parameters that can be looked into. */
    public Optional<MethodDeclaration> method(TypeDeclaration<?> type, String name, int parameters) {
        return methods.computeIfAbsent(type, MemberIndex::methods).getOrDefault(name, List.of()).stream()
                .filter(method -> method.getParameters().size() == parameters
                        && method.getBody().isPresent())
                .findFirst();
    }

    private static Map<String, List<MethodDeclaration>> methods(TypeDeclaration<?> type) {
        return type.getMethods().stream().collect(Collectors.groupingBy(MethodDeclaration::getNameAsString));
    }

    /** The constructor of this type with so many parameters. */
    public static Optional<ConstructorDeclaration> constructor(TypeDeclaration<?> type, int parameters) {
        return type.getConstructors().stream()
                .filter(constructor -> constructor.getParameters().size() == parameters)
                .findFirst();
    }

    /** All that is ever given to a field within its type: its initializer and what is assigned to it. */
    public List<Expression> values(TypeDeclaration<?> type, VariableDeclarator field) {
        String name = field.getNameAsString();
        List<Expression> values =
                new ArrayList<>(field.getInitializer().stream().toList());
        assigned.computeIfAbsent(type.findRootNode(), MemberIndex::assignments).getOrDefault(name, List.of()).stream()
                .filter(assignment ->
                        type.isAncestorOf(assignment) && !isLocal(assignment, name) && !isOfAnother(assignment, type))
                .forEach(assignment -> values.add(assignment.getValue()));
        return values;
    }

    /** All in a file, by the name that is assigned to. */
    private static Map<String, List<AssignExpr>> assignments(Node file) {
        Map<String, List<AssignExpr>> assignments = new HashMap<>();
        for (AssignExpr each : file.findAll(AssignExpr.class)) {
            target(each)
                    .ifPresent(name -> assignments
                            .computeIfAbsent(name, any -> new ArrayList<>())
                            .add(each));
        }
        return assignments;
    }

    private static Optional<String> target(AssignExpr assignment) {
        Expression target = assignment.getTarget();
        return target.isFieldAccessExpr()
                ? Optional.of(target.asFieldAccessExpr().getNameAsString())
                : target.toNameExpr().map(name -> name.getNameAsString());
    }

    /** Whether a static field of another type is assigned to, such as {@code Stripe.apiKey}. */
    private static boolean isOfAnother(AssignExpr assignment, TypeDeclaration<?> type) {
        return assignment
                .getTarget()
                .toFieldAccessExpr()
                .map(target -> target.getScope().toString())
                .map(scope -> scope.substring(scope.lastIndexOf('.') + 1))
                .filter(owner -> Character.isUpperCase(owner.charAt(0)) && !owner.equals(type.getNameAsString()))
                .isPresent();
    }

    /** Whether a parameter or local variable of this name hides the field. */
    private boolean isLocal(AssignExpr assignment, String name) {
        return assignment.getTarget().isNameExpr()
                && callable(assignment)
                        .map(callable -> locals.computeIfAbsent(callable, MemberIndex::locals)
                                .contains(name))
                        .orElse(false);
    }

    private static Set<String> locals(CallableDeclaration<?> callable) {
        Set<String> names = new HashSet<>();
        callable.getParameters().forEach(parameter -> names.add(parameter.getNameAsString()));
        callable.walk(VariableDeclarator.class, variable -> names.add(variable.getNameAsString()));
        return names;
    }

    private static Optional<CallableDeclaration<?>> callable(Node node) {
        return Stream.iterate(
                        node.getParentNode(),
                        Optional::isPresent,
                        parent -> parent.get().getParentNode())
                .map(Optional::get)
                .filter(CallableDeclaration.class::isInstance)
                .<CallableDeclaration<?>>map(found -> (CallableDeclaration<?>) found)
                .findFirst();
    }
}
