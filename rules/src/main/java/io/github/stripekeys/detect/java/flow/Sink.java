package io.github.stripekeys.detect.java.flow;

import com.github.javaparser.ast.expr.Expression;
import io.github.stripekeys.detect.flow.Flow;

/**
 * Where a value leaves the server, or gets into its log.
 *
 * @param value what is shown
 * @param view how much of it
 * @param message what happens to it, for people
 */
record Sink(Flow.Audience audience, Expression value, View view, String message) {
    static Sink client(Expression value, String message) {
        return new Sink(Flow.Audience.CLIENT, value, View.SERIALIZED, message);
    }

    static Sink log(Expression value, String message) {
        return new Sink(Flow.Audience.LOG, value, View.PRINTED, message);
    }
}
