package io.github.stripekeys.project;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.source.SmallFile;
import io.github.stripekeys.source.git.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that is scanned, such as the one that a build tool was started in, and the checkout around it.
 *
 * @param executionRoot absolute and normal
 */
public record ProjectRoot(Path executionRoot) {
    /** Where a project keeps what it tells this tool. */
    public static final String FOLDER = ".stripe-keys";

    /** What reported paths are relative to. */
    public Path base() {
        return checkout().map(Checkout::top).orElse(executionRoot);
    }

    /** The checkout, if the folder is in one. */
    public Optional<Checkout> checkout() {
        return Checkout.around(executionRoot);
    }

    /** The folder, as reports name it. */
    String root() {
        String root = base().relativize(executionRoot).toString().replace('\\', '/');
        return root.isEmpty() ? "." : root;
    }

    Salt salt() throws ScanException {
        Path file = base().resolve(FOLDER).resolve("salt");
        try {
            if (!SmallFile.exists(file)) {
                return Salt.DEFAULT;
            }
            String text = SmallFile.read(file, base());
            if (text.isBlank()) {
                throw new ScanException(file + " is empty: write some random characters into it, or delete it");
            }
            return new Salt(text);
        } catch (IOException e) {
            throw new ScanException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
