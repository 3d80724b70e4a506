package io.github.stripekeys.maven;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.source.git.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The folder that Maven was started in, and the checkout around it.
 *
 * @param executionRoot absolute and normal
 */
record Site(Path executionRoot) {
    /** Where a project keeps what it tells this plugin. */
    static final String FOLDER = ".stripe-keys";

    /** What reported paths are relative to. */
    Path base() {
        return checkout().map(Checkout::top).orElse(executionRoot);
    }

    Optional<Checkout> checkout() {
        return Checkout.around(executionRoot);
    }

    /** The folder that Maven was started in, as reports name it. */
    String root() {
        String root = base().relativize(executionRoot).toString().replace('\\', '/');
        return root.isEmpty() ? "." : root;
    }

    Salt salt() throws MojoExecutionException {
        Path file = base().resolve(FOLDER).resolve("salt");
        try {
            return Files.exists(file) ? new Salt(Files.readString(file)) : Salt.DEFAULT;
        } catch (IOException e) {
            throw new MojoExecutionException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
