package io.github.stripekeys.java.taint;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;

/**
 * The way of a Stripe secret to somebody who may not have it. Both ends were seen.
 *
 * @param location the file of the sink
 * @param region the sink's expression
 * @param secret what it is, for people
 * @param sink what happens to it at the end
 * @param trace from where it comes from to the sink
 */
public record Flow(Audience audience, Location location, Region region, String secret, String sink, List<Step> trace) {
    /** What a secret is that stands in the code itself. */
    public static final String WRITTEN_OUT = "a secret that is written out";

    public Flow {
        trace = List.copyOf(trace);
    }

    /** Who gets to see it. */
    public enum Audience {
        /** Those who use the application, in a browser or otherwise. */
        CLIENT,
        /** Those who read its log. */
        LOG
    }
}
