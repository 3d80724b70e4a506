package io.github.stripekeys.detect;

import io.github.stripekeys.credential.Placeholder;
import io.github.stripekeys.source.Location;

/** A place that looked like a credential and is known not to be one. */
public record Dropped(Location location, int line, Placeholder reason) {}
