package io.github.stripekeys.java.taint;

/** What somebody gets of a value. */
enum Projection {
    /** The value itself. */
    VALUE,
    /** What is made of an object to send it, as JSON or XML. */
    SERIALIZED,
    /** What an object's {@code toString} says. */
    TO_STRING
}
