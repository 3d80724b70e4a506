package io.github.stripekeys.source;

import io.github.stripekeys.credential.Redaction;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something the scan could not do.
 *
 * @param path the file or folder it happened to, or null for the scan as a whole
 * @param kind what sort of thing
 * @param message one line for people; never holds text of the file
 * @param line of the file that it is about, from 1; 0 if it is about none
 * @param sha256 the hash of the content that it happened to, in hexadecimal digits, or null if nothing could be read; of
 *     something in an archive, the content of that archive
 * @param acceptance whether the project lives with it
 */
public record Problem(
        @Nullable String path,
        Kind kind,
        String message,
        int line,
        @Nullable String sha256,
        Acceptance acceptance) implements Comparable<Problem> {
    /**
     * Whether, and why, a project lives with a problem.
     *
     * @param status {@code open}, or as those of findings {@code known} or {@code suppressed}
     * @param reason who accepts it until when and why, for people, or null if nobody says
     */
    public record Acceptance(String status, @Nullable String reason) {
        public Acceptance {
            status = Redaction.of(status);
            reason = Redaction.ofNullable(reason);
        }

        /** Of a problem that nobody has accepted. */
        public static final Acceptance OPEN = new Acceptance("open", null);

        /** Of a problem in the baseline. */
        public static final Acceptance KNOWN = new Acceptance("known", null);

        /** Of a problem that the project's suppressions speak of. */
        public static Acceptance suppressed(String reason) {
            return new Acceptance("suppressed", reason);
        }
    }

    public Problem {
        path = Redaction.ofNullable(path);
        message = Redaction.of(message);
        sha256 = Redaction.ofNullable(sha256);
    }

    /** A problem of a file as a whole, or of the scan. */
    public Problem(@Nullable String path, Kind kind, String message) {
        this(path, kind, message, 0, null, Acceptance.OPEN);
    }

    /** A problem of a line, from 1. */
    public Problem(@Nullable String path, Kind kind, String message, int line) {
        this(path, kind, message, line, null, Acceptance.OPEN);
    }

    /** A problem of a content that has this hash. */
    public Problem(@Nullable String path, Kind kind, String message, @Nullable String sha256) {
        this(path, kind, message, 0, sha256, Acceptance.OPEN);
    }

    /** The same, saying something more. */
    public Problem saying(String remark) {
        return new Problem(path, kind, message + "; " + remark, line, sha256, acceptance);
    }

    /** The same of a project that is a folder of another; a problem of its whole scan is one of the folder. */
    public Problem under(String folder) {
        return new Problem(path == null ? folder : folder + "/" + path, kind, message, line, sha256, acceptance);
    }

    /** The same, accepted like this. */
    public Problem with(Acceptance other) {
        return new Problem(path, kind, message, line, sha256, other);
    }

    /** Whether something in scope was not looked at and nobody has accepted that, so that the scan cannot be called clean. */
    public boolean leavesGap() {
        return kind.leavesGap() && acceptance.equals(Acceptance.OPEN);
    }

    /** Whether a project may accept it: it leaves a gap in a content that can be told from any other. */
    public boolean isAcceptable() {
        return kind.leavesGap() && sha256 != null;
    }

    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    Problem::path, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Problem::kind)
            .thenComparing(Problem::line)
            .thenComparing(Problem::message)
            .thenComparing(Problem::sha256, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    /** The sorts of problems; the identifiers are part of the report's contract. */
    public enum Kind {
        /** A file, a folder or something in an archive that could not be opened or read, such as what is encrypted. */
        UNREADABLE(true),
        /** A file over the size that was allowed, or over what memory can hold. */
        TOO_LARGE(true),
        /** Code that may hold a key and could not be parsed; it was searched as text. */
        NOT_PARSED(true),
        /** Code too large for all ways of a secret to be followed through it; keys that stand in it were found. */
        NOT_FOLLOWED(false),
        /** A detector failed on a file; the other detectors looked at it. */
        NOT_SEARCHED(true),
        /** An archive, or something in it, over the bounds that keep a small file from becoming a large scan. */
        ARCHIVE_LIMIT(true),
        /** An archive, or something in it, that is cut off or is not what it says; what could be read was looked at. */
        ARCHIVE_DAMAGED(true),
        /** A suppression in the project's file of them that accepts nothing any more. */
        STALE_SUPPRESSION(false),
        /** A baseline that has what is no longer there, where the project wants builds to fail for that. */
        STALE_BASELINE(false),
        /** A comment that asks for a suppression and cannot be one; what it stands beside is not suppressed. */
        INVALID_SUPPRESSION(false),
        /** A change to what decides about the change: a baseline, suppressions, or how the scan is run. */
        GATE_CHANGED(false),
        /** A credential in the message of a commit that a change brings, or in its author's line. */
        COMMIT_MESSAGE(false),
        /** What belongs to the project and is not here: the content of files in Git LFS, and submodules. */
        NOT_CHECKED_OUT(false),
        /** The scan could not run, or ended before its time. */
        SCAN_FAILED(true),
        /** A suppression that ends within 14 days. */
        EXPIRING_SUPPRESSION(false),
        /** A scan of a change whose base is what is checked out, so that all was scanned instead. */
        OWN_BASE(false),
        /** Modules that this build is to scan and has not, or not yet. */
        NOT_REACHED(true),
        /** The scan met no file at all. */
        NOTHING_SCANNED(true);

        private final boolean leavesGap;

        Kind(boolean leavesGap) {
            this.leavesGap = leavesGap;
        }

        /** Whether something in scope was not looked at, so that the scan cannot be called clean. */
        public boolean leavesGap() {
            return leavesGap;
        }

        /** The identifier used in reports, such as {@code too-large}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
