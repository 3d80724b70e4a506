package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Which project was scanned, in which state and by which job; each is null where nothing says so.
 *
 * @param name of the project, as its build calls it
 * @param version of the project
 * @param branch that is checked out, or that a CI service builds
 * @param commitDate when the commit that is checked out was made, in the form of ISO 8601 with an offset
 * @param remote where the repository is seen in a browser
 * @param job where the job of a CI service is seen
 */
public record ProjectIdentity(
        @Nullable String name,
        @Nullable String version,
        @Nullable String branch,
        @Nullable String commitDate,
        @Nullable String remote,
        @Nullable String job) {
    /** That of a project of which nothing is known. */
    public static final ProjectIdentity UNKNOWN = new ProjectIdentity(null, null, null, null, null, null);

    public ProjectIdentity {
        name = Redaction.ofNullable(name);
        version = Redaction.ofNullable(version);
        branch = Redaction.ofNullable(branch);
        commitDate = Redaction.ofNullable(commitDate);
        remote = WebAddress.ofNullable(remote);
        job = WebAddress.ofNullable(job);
    }
}
