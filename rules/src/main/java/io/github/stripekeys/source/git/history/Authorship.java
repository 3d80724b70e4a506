package io.github.stripekeys.source.git.history;

import java.time.OffsetDateTime;

/**
 * Who made something what it is.
 *
 * @param commit full id of the commit that did
 * @param author name as the commit has it, which may be any text
 * @param address for mail, in angle brackets, as the commit has it
 * @param date the author's, with their offset
 */
public record Authorship(String commit, String author, String address, OffsetDateTime date) {}
