package io.github.stripekeys.decode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a value goes on in the next line, by how they say so. */
enum Folding {
    /** A backslash takes the line end and the next line's indent away: java.util.Properties, bnd. */
    BACKSLASH("properties bnd gitconfig"),
    /** The same, and blank lines: strings of TOML 1.0. */
    BACKSLASH_OVER_LINES("toml"),
    /** The same, and folded and plain scalars: YAML 1.2.2, sections 7.3.1, 7.3.3 and 8.1.3. */
    YAML("yml yaml"),
    /**
     * A space or tab at the start of a line: manifests and signature files of jars, LDIF (RFC 2849), iCalendar (RFC 5545), vCard
     * (RFC 6350).
     */
    INDENT("mf sf ldif ldf ics ical ifb vcs vcf vcard"),
    /** White space at the start of a line, which counts unless it divides a word: headers of mails, RFC 5322 section 2.2.3. */
    HEADER("eml mbox mht mhtml nws");

    /** The extensions of its files' names, with a space between. */
    private final String extensions;

    Folding(String extensions) {
        this.extensions = extensions;
    }

    /** How lines are folded in a file of this name. */
    static Optional<Folding> of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(folding -> Arrays.asList(folding.extensions.split(" ")).contains(extension))
                .findFirst();
    }

    /** Whether a backslash at the end of a line goes on with the next. */
    boolean hasBackslash() {
        return this == BACKSLASH || this == BACKSLASH_OVER_LINES || this == YAML;
    }
}
