package io.github.stripekeys.maven;

import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.ScanException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What a goal does, apart from Maven. */
interface Goal {
    /** Does it: why the build fails, or nothing if it passes. */
    Optional<BuildFailure> run() throws ScanException;

    /** Does it as Maven asks for it. */
    static void execute(Goal goal) throws MojoExecutionException, MojoFailureException {
        try {
            Optional<BuildFailure> failure = goal.run();
            if (failure.isPresent()) {
                throw new MojoFailureException(failure.get().message());
            }
        } catch (ScanException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
