package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Optional;

/** The types that methods of builders give back, by the habits of Stripe's library: the builder, all but the last. */
final class BuilderTypes {
    private static final String BUILDER = "Builder";

    private BuilderTypes() {}

    /**
     * What a call gives back whose method is not in the code; empty if no builder is called.
     *
     * @param receiver the type that it is called for
     */
    static Optional<TypeReference> result(MethodCallExpr call, TypeReference receiver) {
        String name = receiver.name();
        if (call.getNameAsString().equals("builder")) {
            String simple = receiver.simpleName();
            String builder = name + "." + (simple.endsWith("Params") ? "" : simple) + BUILDER;
            return Optional.of(new TypeReference(builder, receiver.where()));
        } else if (!name.endsWith(BUILDER)) {
            return Optional.empty();
        }
        int dot = name.lastIndexOf('.');
        return call.getNameAsString().equals("build")
                ? Optional.of(receiver)
                        .filter(any -> dot > 0)
                        .map(any -> new TypeReference(name.substring(0, dot), any.where()))
                : Optional.of(receiver);
    }
}
