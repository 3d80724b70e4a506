package io.github.stripekeys.project;

/**
 * What a user lets a fix do.
 *
 * @param writes whether files are changed; if not, only the plan is shown
 * @param takesUncommitted whether files are changed that git could not bring back
 * @param fillsDotenv whether test-mode values move into {@code .env}
 */
public record FixOptions(boolean writes, boolean takesUncommitted, boolean fillsDotenv) {}
