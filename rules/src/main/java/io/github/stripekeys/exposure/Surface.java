package io.github.stripekeys.exposure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who can see a place: the audience of the file that a credential is in. */
public enum Surface {
    /** Sent to browsers, phones or desktops. */
    CLIENT,
    /** Packed in what the build publishes, such as a jar. */
    ARTIFACT,
    /** Packed in a library of others that the build uses. */
    DEPENDENCY,
    /** Run on a server only. */
    SERVER,
    /** Read by the build, a container image or a deployment. */
    BUILD,
    /** Read by a continuous integration pipeline. */
    CI,
    /** Read by people. */
    DOCS,
    /** Run by tests only. */
    TEST,
    /** Written by a build from something else. */
    GENERATED;

    /** The identifier used in reports, such as {@code client}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether users can say it of a path of theirs; what libraries of others hold has none. */
    public boolean isForPaths() {
        return this != DEPENDENCY;
    }

    /** The constant of this id, in any case, if there is one. */
    public static Optional<Surface> of(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(surface -> surface.id().equals(wanted))
                .findFirst();
    }
}
