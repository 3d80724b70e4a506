package io.github.stripekeys.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;

/**
 * The script that git runs before a commit.
 *
 * @param folder where git looks for hooks
 * @param jar the command line's jar, which is run if it is there when somebody commits
 * @param goal the scan, as Maven is told to run it if the jar is not there
 */
record Hook(Path folder, Path jar, String goal) {
    private static final String NAME = "pre-commit";
    private static final String OWN_NAME = "pre-commit.stripe-keys";
    private static final String SCRIPT = """
            #!/bin/sh
            # Refuses a commit that adds a Stripe credential. Written by stripe-keys:install-hook.
            # To commit in spite of a finding, have it on record: an entry in .stripe-keys/suppressions.yml with owner, reason
            # and expiry. --no-verify leaves no trace, and the pipeline finds it anyway.
            cd "$(git rev-parse --show-toplevel)" || exit 1
            reports="$(git rev-parse --absolute-git-dir)/stripe-keys"
            refuse() {
                echo "Commit refused: it adds a Stripe credential, or the scan could not run (see above). Rotate the credential, or accept it" >&2
                echo "in .stripe-keys/suppressions.yml. Report: $reports/report.html" >&2
                exit 1
            }
            jar=%s
            java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
            if [ -f "$jar" ] && command -v "$java" > /dev/null 2>&1; then
                "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-XX:SharedArchiveFile=${jar%%%%.jar}.jsa" -Xlog:disable \\
                    -jar "$jar" staged --quiet --batch-mode "--outputDirectory=$reports" && exit 0
                refuse
            fi
            maven=mvn
            if [ -x ./mvnw ]; then maven=./mvnw; fi
            MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC $MAVEN_OPTS" "$maven" --quiet --batch-mode --non-recursive \\
                %s -Dstripe-keys.staged \\
                "-Dstripe-keys.outputDirectory=$reports" && exit 0
            refuse
            """;

    /** What came of an installation. */
    enum Outcome {
        /** The hook is in force now. */
        INSTALLED,
        /** It was before. */
        IN_FORCE,
        /** Another hook is there, which does not call ours. */
        OCCUPIED
    }

    /** Where the hook is, or another one. */
    Path file() {
        return folder.resolve(NAME);
    }

    /** What to add to another hook. */
    String chain() {
        return "\"$(dirname \"$0\")/" + OWN_NAME + "\" || exit 1";
    }

    /** Writes the hook, or, if another one is there, a file beside it that the other one can call. */
    Outcome install() throws IOException {
        Files.createDirectories(folder);
        byte[] script = SCRIPT.formatted(quoted(jar), goal).getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file(), script, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            makeExecutable(file());
            return Outcome.INSTALLED;
        } catch (FileAlreadyExistsException e) {
            return beside(script);
        }
    }

    /** As a shell reads it. */
    private static String quoted(Path file) {
        return "'" + file.toString().replace('\\', '/').replace("'", "'\\''") + "'";
    }

    private Outcome beside(byte[] script) throws IOException {
        String other = new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
        if (other.equals(new String(script, StandardCharsets.UTF_8))) {
            return Outcome.IN_FORCE;
        }
        Path own = folder.resolve(OWN_NAME);
        Files.write(own, script);
        makeExecutable(own);
        return other.contains(OWN_NAME) ? Outcome.IN_FORCE : Outcome.OCCUPIED;
    }

    private static void makeExecutable(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> all = new HashSet<>(Files.getPosixFilePermissions(file));
            all.add(PosixFilePermission.OWNER_EXECUTE);
            all.add(PosixFilePermission.GROUP_EXECUTE);
            all.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, all);
        }
    }
}
