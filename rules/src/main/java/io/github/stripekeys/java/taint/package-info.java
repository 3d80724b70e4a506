/**
 * Data flow of Stripe secrets through Java code and templates. The files of a module enter, flows from a source
 * to a sink leave. Values are followed backwards, from sinks.
 */
@NullMarked
package io.github.stripekeys.java.taint;

import org.jspecify.annotations.NullMarked;
