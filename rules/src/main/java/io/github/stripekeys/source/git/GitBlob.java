package io.github.stripekeys.source.git;

/**
 * A blob and one path that it has.
 *
 * @param id its object id
 * @param path relative to the top
 */
public record GitBlob(String id, String path) {}
