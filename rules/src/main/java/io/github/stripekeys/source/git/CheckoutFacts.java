package io.github.stripekeys.source.git;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a checkout says of itself: its branch, where it was cloned from, and when its commit was made. */
public record CheckoutFacts(Checkout checkout) {
    private static final Pattern COMMITTER = Pattern.compile("committer .*> (-?[0-9]{1,15}) ([+-][0-9]{4})");

    /** The branch that is checked out; empty if none is, as in most pipelines. */
    public Optional<String> branch() {
        return checkout.branch();
    }

    /** The address of the remote that the branch follows, or of {@code origin}, as git uses it; nothing is sent there. */
    public Optional<String> remote() {
        if (!checkout.hasRemote()) {
            return Optional.empty();
        }
        try {
            return new Git(checkout.top()).line("ls-remote", "--get-url");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** When the commit was made, with the committer's offset; empty if git does not have it. */
    public Optional<String> date(String commit) {
        try {
            return new Git(checkout.top())
                    .lines("cat-file", "commit", commit).stream()
                            .takeWhile(line -> !line.isEmpty())
                            .map(COMMITTER::matcher)
                            .filter(Matcher::matches)
                            .findFirst()
                            .map(CheckoutFacts::date);
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String date(Matcher committer) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochSecond(Long.parseLong(committer.group(1))).atOffset(ZoneOffset.of(committer.group(2))));
    }
}
