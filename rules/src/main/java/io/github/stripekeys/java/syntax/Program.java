package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithExtends;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All calls, creations and special types of some files, gathered once. For one thread. */
public final class Program {
    private final Map<String, List<MethodCallExpr>> calls = new HashMap<>();
    private final Map<String, List<ObjectCreationExpr>> creations = new HashMap<>();
    private final Map<String, List<TypeDeclaration<?>>> subtypes = new HashMap<>();
    private final List<TypeDeclaration<?>> configured = new ArrayList<>();
    private final List<MethodDeclaration> configuredMethods = new ArrayList<>();
    private final List<Expression> keys = new ArrayList<>();

    public Program(List<JavaCode> codes) {
        codes.forEach(code -> code.unit().walk(this::add));
    }

    private void add(Node node) {
        if (node instanceof MethodCallExpr call) {
            put(calls, call.getNameAsString(), call);
        } else if (node instanceof ObjectCreationExpr creation) {
            put(creations, creation.getType().getNameAsString(), creation);
            if (creation.getType().getNameAsString().equals("StripeClient")
                    && !creation.getArguments().isEmpty()) {
                keys.add(creation.getArgument(0));
            }
        } else if (node instanceof AssignExpr assignment && isKey(assignment.getTarget())) {
            keys.add(assignment.getValue());
        } else if (node instanceof TypeDeclaration<?> type) {
            parents(type).forEach(parent -> put(subtypes, parent, type));
            if (ConfigurationProperties.isConfigured(type)) {
                configured.add(type);
            }
        } else if (node instanceof MethodDeclaration method && ConfigurationProperties.isConfigured(method)) {
            configuredMethods.add(method);
        }
    }

    private static boolean isKey(Expression target) {
        return target instanceof FieldAccessExpr access
                && access.getNameAsString().equals("apiKey")
                && isStripe(access.getScope());
    }

    public static boolean isStripe(Expression scope) {
        return scope.toString().equals("Stripe") || scope.toString().equals("com.stripe.Stripe");
    }

    private static <T> void put(Map<String, List<T>> map, String name, T value) {
        map.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private static Stream<String> parents(TypeDeclaration<?> type) {
        Stream<String> classes = type instanceof NodeWithExtends<?> extending
                ? extending.getExtendedTypes().stream().map(each -> each.getNameAsString())
                : Stream.empty();
        Stream<String> interfaces = type instanceof NodeWithImplements<?> implementing
                ? implementing.getImplementedTypes().stream().map(each -> each.getNameAsString())
                : Stream.empty();
        return Stream.concat(classes, interfaces);
    }

    public List<MethodCallExpr> calls(String name) {
        return calls.getOrDefault(name, List.of());
    }

    List<ObjectCreationExpr> creations(String type) {
        return creations.getOrDefault(type, List.of());
    }

    List<TypeDeclaration<?>> subtypes(String type) {
        return subtypes.getOrDefault(type, List.of());
    }

    /** What Stripe's library is given as its key. */
    public List<Expression> keys() {
        return keys;
    }

    /** The types that a framework fills from configuration. */
    List<TypeDeclaration<?>> configured() {
        return configured;
    }

    /** The methods that make beans which a framework fills from configuration. */
    List<MethodDeclaration> configuredMethods() {
        return configuredMethods;
    }
}
