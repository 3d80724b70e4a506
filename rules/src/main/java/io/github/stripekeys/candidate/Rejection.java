package io.github.stripekeys.candidate;

import io.github.stripekeys.credential.Placeholder;
import io.github.stripekeys.source.Location;

/** A place that looked like a credential and is known not to be one. */
public record Rejection(Location location, int line, Placeholder reason) {}
