package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contexts of calls, each tainted once, so that what is known of it is found again. All calls of a method that give it no secret
 * share one. For one thread.
 */
final class CallContexts {
    private final BackwardTaint taint;
    private final Map<CallContext, IdentityHashMap<Node, IdentityHashMap<Node, CallContext>>> tainted = new HashMap<>();
    private final Map<CallContext, IdentityHashMap<Node, CallContext>> untainted = new HashMap<>();

    CallContexts(BackwardTaint taint) {
        this.taint = taint;
    }

    /** The context of a call, seen from that of the caller. */
    CallContext of(Node call, List<Expression> arguments, CallableDeclaration<?> target, CallContext caller) {
        boolean isTainted = !caller.isDeep() && arguments.stream().anyMatch(argument -> isSecret(argument, caller));
        return isTainted
                ? tainted.computeIfAbsent(caller, any -> new IdentityHashMap<>())
                        .computeIfAbsent(call, any -> new IdentityHashMap<>())
                        .computeIfAbsent(target, any -> caller.call(target.getParameters(), arguments))
                : untainted
                        .computeIfAbsent(caller.open(), any -> new IdentityHashMap<>())
                        .computeIfAbsent(target, any -> untainted(target, caller.open()));
    }

    private boolean isSecret(Expression argument, CallContext caller) {
        return Arrays.stream(Projection.values())
                .anyMatch(projection ->
                        !taint.pathsInto(argument, projection, caller).isEmpty());
    }

    private static CallContext untainted(CallableDeclaration<?> target, CallContext open) {
        List<Expression> nothing = target.getParameters().stream()
                .<Expression>map(any -> new NullLiteralExpr())
                .toList();
        return open.call(target.getParameters(), nothing);
    }
}
