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
    private static final String HEADER =
            "#!/bin/sh\n# Refuses a commit that adds a Stripe credential. Written by stripe-keys:install-hook.\n";
    private static final String SCRIPT = HEADER + """
            # To commit in spite of a finding, have it on record first: an entry in .stripe-keys/suppressions.yml with owner, reason
            # and expires, in a commit of its own. --no-verify leaves no trace, and the pipeline finds it anyway.
            top=$(git rev-parse --show-toplevel) || exit 1
            own=$(git rev-parse --absolute-git-dir)/stripe-keys
            cd "$top" && mkdir -p "$own" && rm -f "$own/report.json" || exit 1
            refuse() {
                echo "stripe-keys: nothing was committed, because of what stands above." >&2
                echo "  Take the key out (git restore --staged FILE) and read it from configuration; rotate it if it was ever pushed." >&2
                echo "  Or have it on record first: .stripe-keys/suppressions.yml, in a commit of its own. Report: $own/report.html" >&2
                exit 1
            }
            jar=%1$s
            java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
            if [ -f "$jar" ] && command -v "$java" > /dev/null 2>&1; then
                "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-XX:SharedArchiveFile=${jar%%%%.jar}.jsa" -Xlog:disable \\
                    -jar "$jar" staged --quiet --batch-mode "--outputDirectory=$own" && exit 0
                refuse
            fi
            maven=mvn
            if [ -x ./mvnw ]; then maven=./mvnw; fi
            stop() {
                echo "stripe-keys could not run, so nothing was committed: $1" >&2
                echo "  Try it by hand: $maven -N %2$s -Dstripe-keys.staged" >&2
                exit 1
            }
            command -v "$maven" >/dev/null 2>&1 || stop "there is no mvn on the PATH of $(git config user.name), and no ./mvnw"
            scan() {
                MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC $MAVEN_OPTS" "$maven" --quiet --batch-mode --non-recursive \\
                    "$@" %2$s -Dstripe-keys.staged "-Dstripe-keys.outputDirectory=$own" 2>&1
            }
            said=$(scan) && exit 0
            if [ ! -f "$own/report.json" ]; then
                # The project's POM, or a parent of it, cannot be read; the scan needs none.
                echo '<project><modelVersion>4.0.0</modelVersion><groupId>stripe-keys</groupId><artifactId>hook</artifactId>' \\
                    '<version>1</version><packaging>pom</packaging></project>' >"$own/pom.xml"
                first=$said
                said=$(scan --file "$own/pom.xml") && exit 0
                if [ ! -f "$own/report.json" ]; then
                    printf '%%s\\n' "$first" | head -n 5 >&2
                    stop "Maven failed before the scan"
                fi
            fi
            printf '%%s\\n' "$said" | grep -vE 'Failed to execute goal|\\[Help|re-run Maven|For more information|^\\[ERROR\\] *$' >&2
            refuse
            """;

    /** What came of an installation. */
    enum Outcome {
        /** The hook is in force now. */
        INSTALLED,
        /** It is, in place of one that another version of this tool wrote. */
        UPGRADED,
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
        if (other.startsWith(HEADER)) {
            Files.write(file(), script);
            makeExecutable(file());
            return Outcome.UPGRADED;
        }
        Path own = folder.resolve(OWN_NAME);
        Files.write(own, script);
        makeExecutable(own);
        return callsOwn(other) || isKeptByPreCommit(other) ? Outcome.IN_FORCE : Outcome.OCCUPIED;
    }

    /** Whether a script comes to our line: it is no comment, and nothing above it ends the script. */
    private static boolean callsOwn(String script) {
        for (String line : script.lines().map(String::strip).toList()) {
            if (line.contains(OWN_NAME) && !line.startsWith("#")) {
                return true;
            }
            if (line.startsWith("exec ") || line.startsWith("exit")) {
                return false;
            }
        }
        return false;
    }

    /** Whether pre-commit has taken our hook over, which it runs before its own. */
    private boolean isKeptByPreCommit(String script) throws IOException {
        Path kept = folder.resolve(NAME + ".legacy");
        return script.contains("pre-commit.com")
                && Files.isRegularFile(kept)
                && new String(Files.readAllBytes(kept), StandardCharsets.UTF_8).startsWith(HEADER);
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
