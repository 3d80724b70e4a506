package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Location;

/**
 * A place in a container image.
 *
 * @param location with the number of the layer in place of its hash, which changes with each build
 * @param remark which layer it is, what made it, and what becomes of the file in later ones
 */
public record ImagePlace(Location location, String remark) {}
