package io.github.stripekeys.source;

import java.util.Locale;

/** Why something is not read on purpose. The identifiers are part of the report's contract; they are told in this order. */
public enum SkipReason {
    /** What {@code excludes} names, or {@code includes} does not. */
    EXCLUDED("excluded"),
    /** Git ignores it, and its name does not say that it may hold secrets. */
    GIT_IGNORED("ignored by Git"),
    /** A folder that a build or a package manager writes. */
    BUILD_OUTPUT("build output"),
    /** The data of Git itself, and repositories in the one that is compared. */
    REPOSITORY("Git repository data"),
    /** It is as the base of a change has it. */
    UNCHANGED("unchanged"),
    /** A link, a pipe, a socket or a device. */
    NOT_A_FILE("link or special file"),
    /** It was removed while the scan ran. */
    GONE("removed during the scan"),
    /** An archive, where none is opened. */
    ARCHIVE("archive"),
    /** A report of an older version does not tell. */
    UNKNOWN("for a reason not known");

    private final String words;

    SkipReason(String words) {
        this.words = words;
    }

    /** The identifier used in reports, such as {@code git-ignored}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called where people read it. */
    public String words() {
        return words;
    }
}
