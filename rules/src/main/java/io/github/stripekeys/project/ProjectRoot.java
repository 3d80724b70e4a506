package io.github.stripekeys.project;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.source.PathName;
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

    /** A longer one is no safer (RFC 2104, section 3), and another file by mistake. */
    private static final int LONGEST_SALT = 4096;

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
        String root = PathName.relative(base(), executionRoot);
        return root.isEmpty() ? "." : root;
    }

    private static String fault(String salt) {
        if (salt.isEmpty()) {
            return "is empty";
        }
        if (salt.length() > LONGEST_SALT) {
            return "has more than " + LONGEST_SALT + " characters";
        }
        return salt.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                ? "is no text"
                : "";
    }

    Salt salt() throws ScanException {
        Path file = base().resolve(FOLDER).resolve("salt");
        try {
            if (!SmallFile.exists(file)) {
                return Salt.DEFAULT;
            }
            String text = SmallFile.read(file, base());
            String fault = fault(text.strip());
            if (!fault.isEmpty()) {
                throw new ScanException(file + " " + fault + ": write some random characters into it, or delete it");
            }
            return new Salt(text);
        } catch (IOException e) {
            throw new ScanException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
