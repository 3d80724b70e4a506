package io.github.stripekeys.project;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What a hook of ours does, as a script.
 *
 * @param event that git calls it for
 * @param jar the command line's jar, which is run if it is there when somebody commits
 * @param goal the scan, as Maven is told to run it if the jar is not there
 */
record HookScript(Event event, Path jar, String goal) {
    /** What git calls hooks for (git-scm.com/docs/githooks). */
    enum Event {
        /** Before a commit, for what is staged. */
        PRE_COMMIT(
                "#!/bin/sh\n# Refuses a commit that adds a Stripe credential. Written by stripe-keys:install-hook.\n",
                "staged",
                "-Dstripe-keys.staged",
                "  Take the key out (git restore --staged FILE) and read it from configuration; rotate it if it was ever pushed."),
        /** Once a message is written, for the message. */
        COMMIT_MSG(
                "#!/bin/sh\n# Refuses a commit message with a Stripe credential. Written by stripe-keys:install-hook.\n",
                "scan \"--message=$message\"",
                "\"-Dstripe-keys.message=$message\"",
                "  Take the key out of the message, which is kept: git commit --edit --file='$message'");

        private final String header;
        private final String command;
        private final String parameter;
        private final String remedy;

        Event(String header, String command, String parameter, String remedy) {
            this.header = header;
            this.command = command;
            this.parameter = parameter;
            this.remedy = remedy;
        }

        /** The name of the file that git runs. */
        String hook() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a script is one of ours, of whatever version. */
        boolean hasWritten(String script) {
            return script.startsWith(header);
        }
    }

    private static final String BODY = """
            # To commit in spite of a finding, have it on record first: an entry in .stripe-keys/suppressions.yml with owner, reason
            # and expires, in a commit of its own. --no-verify leaves no trace, and the pipeline finds it anyway.
            top=$(git rev-parse --show-toplevel) || exit 1
            case ${1-} in /*) message=$1 ;; *) message=$PWD/${1-} ;; esac
            own=$(git rev-parse --absolute-git-dir)/stripe-keys
            cd "$top" && mkdir -p "$own" && rm -f "$own/report.json" || exit 1
            refuse() {
                echo "stripe-keys: nothing was committed, because of what stands above." >&2
                echo "%5$s" >&2
                echo "  Or have it on record first: .stripe-keys/suppressions.yml, in a commit of its own. Report: $own/report.html" >&2
                exit 1
            }
            jar=%1$s
            java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
            if [ -f "$jar" ] && command -v "$java" > /dev/null 2>&1; then
                "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-XX:SharedArchiveFile=${jar%%%%.jar}.jsa" -Xlog:disable \\
                    -jar "$jar" %3$s --quiet --batch-mode "--outputDirectory=$own" && exit 0
                refuse
            fi
            maven=mvn
            if [ -x ./mvnw ]; then maven=./mvnw; fi
            stop() {
                echo "stripe-keys could not run, so nothing was committed: $1" >&2
                echo '  Try it by hand: mvn -N %2$s %4$s' >&2
                exit 1
            }
            command -v "$maven" >/dev/null 2>&1 || stop "there is no mvn on the PATH of $(git config user.name), and no ./mvnw"
            scan() {
                MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC $MAVEN_OPTS" "$maven" --quiet --batch-mode --non-recursive \\
                    "$@" %2$s %4$s "-Dstripe-keys.outputDirectory=$own" 2>&1
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

    /** All of it. */
    String text() {
        return event.header + BODY.formatted(quoted(jar), goal, event.command, event.parameter, event.remedy);
    }

    /** As a shell reads it. */
    private static String quoted(Path file) {
        return "'" + file.toString().replace('\\', '/').replace("'", "'\\''") + "'";
    }
}
