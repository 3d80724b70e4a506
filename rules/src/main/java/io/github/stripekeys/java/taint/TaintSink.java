package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.expr.Expression;

/**
 * Where a value leaves the server, or gets into its log.
 *
 * @param value what is shown
 * @param projection how much of it
 * @param message what happens to it, for people
 */
record TaintSink(Flow.Audience audience, Expression value, Projection projection, String message) {
    static TaintSink client(Expression value, String message) {
        return new TaintSink(Flow.Audience.CLIENT, value, Projection.SERIALIZED, message);
    }

    static TaintSink log(Expression value, String message) {
        return new TaintSink(Flow.Audience.LOG, value, Projection.TO_STRING, message);
    }
}
