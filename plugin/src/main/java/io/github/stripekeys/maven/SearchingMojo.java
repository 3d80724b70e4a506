package io.github.stripekeys.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that looks for credentials and knows which of them the project accepts: in its files, or in what they depend on. */
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
abstract sealed class SearchingMojo extends StripeKeysMojo permits DependenciesMojo, ScanningMojo {
    /** Suppression file, relative to the top of the checkout. Default: {@code .stripe-keys/suppressions.yml} if it exists. */
    @Parameter(property = "stripe-keys.suppressions")
    private @Nullable String suppressions;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    final @Nullable String suppressions() {
        return suppressions;
    }

    final MavenProject project() {
        return project;
    }

    /** Says which of the properties on the command line look like ours, and are none. */
    final void warnOfUnknownProperties() {
        UserProperties.of(session(), plugin()).unknown().forEach(getLog()::warn);
    }
}
