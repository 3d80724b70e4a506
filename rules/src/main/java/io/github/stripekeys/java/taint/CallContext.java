package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, for as long as what it calls is looked into. */
final class CallContext {
    /** Deeper calls rarely pass a secret on unchanged. */
    private static final int DEEPEST = 6;

    /** No call is known: a parameter may be what any call gives it. */
    static final CallContext NONE = new CallContext(new IdentityHashMap<>(), null, true);

    /** No call is known and none is looked for. */
    static final CallContext NO_CALLERS = new CallContext(new IdentityHashMap<>(), null, false);

    private final IdentityHashMap<Parameter, Expression> arguments;
    private final @Nullable CallContext caller;
    private final boolean isOpen;
    private final int depth;

    private CallContext(
            IdentityHashMap<Parameter, Expression> arguments, @Nullable CallContext caller, boolean isOpen) {
        this.arguments = arguments;
        this.caller = caller;
        this.isOpen = isOpen;
        this.depth = caller == null ? 0 : caller.depth + 1;
    }

    CallContext call(List<Parameter> parameters, List<Expression> values) {
        IdentityHashMap<Parameter, Expression> bound = new IdentityHashMap<>();
        for (int i = 0; i < Math.min(parameters.size(), values.size()); i++) {
            bound.put(parameters.get(i), values.get(i));
        }
        return new CallContext(bound, this, isOpen);
    }

    Optional<Expression> argument(Parameter parameter) {
        return Optional.ofNullable(arguments.get(parameter));
    }

    CallContext caller() {
        return caller == null ? this : caller;
    }

    /** Whether so many calls led here that no further one is looked into with its arguments. */
    boolean isDeep() {
        return depth >= DEEPEST;
    }

    /** Whether a parameter may be what any call gives it. */
    boolean isOpen() {
        return isOpen;
    }

    /** The same without its call, for what does not depend on it. */
    CallContext open() {
        return isOpen ? NONE : NO_CALLERS;
    }
}
