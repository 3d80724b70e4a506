package io.github.stripekeys.detect.java.flow;

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
 * The frames of calls, each made once, so that what is known of it is found again. All calls of a method that give it no secret
 * share one. For one thread.
 */
final class Frames {
    private final Tracer tracer;
    private final Map<Frame, IdentityHashMap<Node, IdentityHashMap<Node, Frame>>> made = new HashMap<>();
    private final Map<Frame, IdentityHashMap<Node, Frame>> silent = new HashMap<>();

    Frames(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The frame of a call, seen from that of the caller. */
    Frame of(Node call, List<Expression> arguments, CallableDeclaration<?> target, Frame caller) {
        boolean isTold = !caller.isDeep() && arguments.stream().anyMatch(argument -> isSecret(argument, caller));
        return isTold
                ? made.computeIfAbsent(caller, any -> new IdentityHashMap<>())
                        .computeIfAbsent(call, any -> new IdentityHashMap<>())
                        .computeIfAbsent(target, any -> caller.call(target.getParameters(), arguments))
                : silent.computeIfAbsent(caller.open(), any -> new IdentityHashMap<>())
                        .computeIfAbsent(target, any -> silent(target, caller.open()));
    }

    private boolean isSecret(Expression argument, Frame caller) {
        return Arrays.stream(View.values())
                .anyMatch(view -> !tracer.trails(argument, view, caller).isEmpty());
    }

    private static Frame silent(CallableDeclaration<?> target, Frame open) {
        List<Expression> nothing = target.getParameters().stream()
                .<Expression>map(any -> new NullLiteralExpr())
                .toList();
        return open.call(target.getParameters(), nothing);
    }
}
