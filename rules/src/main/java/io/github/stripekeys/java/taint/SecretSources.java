package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.stripekeys.credential.SecretName;
import io.github.stripekeys.java.syntax.Annotations;
import io.github.stripekeys.java.syntax.AstNodes;
import io.github.stripekeys.java.syntax.ConfigurationProperties;
import io.github.stripekeys.java.syntax.Literal;
import io.github.stripekeys.java.syntax.Program;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.TypeResolver;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where Stripe secrets come from: configuration, the environment, Stripe's own library, code they are written out in. */
record SecretSources(
        TypeResolver types, ConstantTexts constants, ConfigurationProperties configurations, FrameworkModel model) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]+)|\\['([^']+)'|[\"']([^\"']+)[\"']");
    private static final Pattern GENERAL =
            Pattern.compile("(?:(?:application|app|payments?|secret|api|private|key|live|test)[._-]?+)++");
    private static final Set<String> FOR_CLIENTS =
            Set.of("PaymentIntent", "SetupIntent", "EphemeralKey", "ConnectionToken", "Session", "CustomerSession");

    /** The secret that an expression is by itself, for people. */
    Optional<String> of(Expression expression) {
        if (expression.isStringLiteralExpr() || expression.isTextBlockLiteralExpr()) {
            return Literal.text(expression).filter(Literal::hasSecret).map(any -> Flow.WRITTEN_OUT);
        } else if (expression instanceof BinaryExpr sum) {
            return isInPieces(BackwardTaint.operands(sum).toList()) ? Optional.of(Flow.WRITTEN_OUT) : Optional.empty();
        } else if (expression instanceof FieldAccessExpr access) {
            return access.getNameAsString().equals("apiKey") && Program.isStripe(access.getScope())
                    ? Optional.of("Stripe.apiKey")
                    : Optional.empty();
        }
        return expression instanceof MethodCallExpr call ? of(call) : Optional.empty();
    }

    /** Whether texts that are joined make up a secret that none of them has. */
    private boolean isInPieces(List<Expression> operands) {
        List<String> texts = operands.stream()
                .map(operand -> constants.of(operand).orElse("\n"))
                .toList();
        return texts.stream().noneMatch(Literal::hasSecret) && Literal.hasSecret(String.join("", texts));
    }

    private Optional<String> of(MethodCallExpr call) {
        if (model.has(Role.LOOKUP, call.getNameAsString())
                && !call.getArguments().isEmpty()) {
            return constants
                    .of(call.getArgument(0))
                    .filter(SecretName::isStripeSecret)
                    .map(name ->
                            (name.equals(name.toUpperCase(java.util.Locale.ROOT)) ? "variable " : "property ") + name);
        }
        return configured(call);
    }

    /** The property that a method of an interface stands for. */
    private Optional<String> configured(MethodCallExpr call) {
        return types.methods(call)
                .filter(method -> method.getBody().isEmpty())
                .flatMap(method -> configured(method).stream())
                .findFirst();
    }

    private Optional<String> configured(MethodDeclaration method) {
        return AstNodes.type(method)
                .flatMap(type -> configurations.property(type, Property.ofGetter(method.getNameAsString())));
    }

    /** Whether a call gives back a secret that Stripe made for one client. */
    boolean isForClients(MethodCallExpr call) {
        String name = call.getNameAsString();
        return (name.equals("getClientSecret") || name.equals("getSecret"))
                && call.getScope()
                        .flatMap(types::name)
                        .filter(FOR_CLIENTS::contains)
                        .isPresent();
    }

    /** The secret that a declaration is given by a framework, for people. */
    Optional<String> injected(NodeWithAnnotations<?> node, String variable, String owner) {
        return node.getAnnotations().stream()
                .filter(each -> model.has(Role.INJECT, each.getName().getIdentifier()))
                .flatMap(each -> Annotations.text(each, "value", "name").stream())
                .flatMap(text -> property(text, variable, owner).stream())
                .map(name -> "property " + name)
                .findFirst();
    }

    private static Optional<String> property(String text, String variable, String owner) {
        String name = PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1) != null
                        ? found.group(1)
                        : found.group(2) != null ? found.group(2) : found.group(3))
                .findFirst()
                .orElse(text);
        boolean isNamed = SecretName.isStripeSecret(name)
                || (SecretName.isStripeSecret(variable) && !SecretName.isPublic(name))
                || (GENERAL.matcher(name).matches() && SecretName.isStripeSecret(owner + "." + name));
        return isNamed ? Optional.of(name) : Optional.empty();
    }
}
