package io.github.stripekeys.detect.java.flow;

/** What somebody gets of a value. */
enum View {
    /** The value itself. */
    ITSELF,
    /** What is made of an object to send it, as JSON or XML. */
    SERIALIZED,
    /** What an object's {@code toString} says. */
    PRINTED
}
