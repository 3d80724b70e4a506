package io.github.stripekeys.detect;

import io.github.stripekeys.credential.Placeholder;

/** A place that looked like a credential and is known not to be one. */
public record Dropped(String path, int line, Placeholder reason) {}
