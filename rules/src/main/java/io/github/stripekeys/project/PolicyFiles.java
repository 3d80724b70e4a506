package io.github.stripekeys.project;

import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.Suppressions;
import io.github.stripekeys.policy.file.BaselineFile;
import io.github.stripekeys.policy.file.SuppressionFile;
import io.github.stripekeys.source.AtomicFile;
import io.github.stripekeys.source.SmallFile;
import io.github.stripekeys.source.git.GitException;
import io.github.stripekeys.source.git.change.TreeDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files in which a project says what it accepts.
 *
 * @param base the folder that paths of files are relative to
 * @param clock tells what has expired
 */
public record PolicyFiles(Path base, PolicyLocations locations, Clock clock) {
    /** Those of a build. */
    static PolicyFiles of(BuildModel build, ScanRequest request) {
        return new PolicyFiles(new ProjectRoot(build.executionRoot()).base(), request.policy(), Clock.systemUTC());
    }

    /** What the files say; those that are missing say nothing, but for suppressions that the project has named. */
    public Policy read() throws ScanException {
        if (locations.suppressions() != null && !SmallFile.exists(suppressions())) {
            throw new ScanException("The file of suppressions " + suppressions() + " does not exist");
        }
        Path other = base.resolve(ProjectRoot.FOLDER).resolve("suppressions.yaml");
        if (locations.suppressions() == null && !SmallFile.exists(suppressions()) && SmallFile.exists(other)) {
            throw new ScanException(other + " is not read: its name must be suppressions.yml");
        }
        return new Policy(
                SmallFile.exists(baseline())
                        ? read(baseline(), locations.baseline(), BaselineFile::read)
                        : Baseline.NONE,
                SmallFile.exists(suppressions())
                        ? read(suppressions(), locations.suppressions(), this::suppressions)
                        : Suppressions.NONE,
                locations.deniesComments(),
                today());
    }

    /**
     * What the files of a base say, which judge a change. Files outside of the checkout are no part of the change and are read as they are.
     *
     * @param now what the files say today
     * @throws IOException if a file of the base cannot be understood; the message says which
     */
    Policy readAt(TreeDiff difference, Policy now) throws IOException {
        return new Policy(
                baseline().startsWith(base)
                        ? readAt(difference, baselineName(), BaselineFile::read).orElse(Baseline.NONE)
                        : now.baseline(),
                suppressions().startsWith(base)
                        ? readAt(difference, suppressionsName(), this::suppressions)
                                .orElse(Suppressions.NONE)
                        : now.suppressions(),
                locations.deniesComments(),
                now.today());
    }

    private static <T> Optional<T> readAt(TreeDiff difference, String path, Reading<T> reading) throws IOException {
        Optional<String> text = difference.baseText(path);
        try {
            return text.isPresent() ? Optional.of(reading.of(text.get())) : Optional.empty();
        } catch (IOException e) {
            throw new GitException(path + " of the base cannot be read: " + e.getMessage());
        }
    }

    private Suppressions suppressions(String text) throws IOException {
        return SuppressionFile.read(suppressionsName(), text, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Refuses to go on if the baseline is missing and the project has named it. */
    public PolicyFiles checked() throws ScanException {
        if (locations.baseline() != null && !SmallFile.exists(baseline())) {
            throw new ScanException(
                    "The baseline " + baseline() + " does not exist; the goal stripe-keys:baseline writes it");
        }
        return this;
    }

    Path baseline() {
        @Nullable String name = locations.baseline();
        return name == null
                ? base.resolve(ProjectRoot.FOLDER).resolve("baseline.json")
                : base.resolve(name).normalize();
    }

    private Path suppressions() {
        @Nullable String name = locations.suppressions();
        return name == null
                ? base.resolve(ProjectRoot.FOLDER).resolve("suppressions.yml")
                : base.resolve(name).normalize();
    }

    /** As reports name a file. */
    private String name(Path file) {
        return base.relativize(file.normalize()).toString().replace('\\', '/');
    }

    void write(Baseline baseline) throws ScanException {
        try {
            AtomicFile.write(baseline(), BaselineFile.write(baseline));
        } catch (IOException e) {
            throw new ScanException("The baseline " + baseline() + " could not be written: " + reason(e), e);
        }
    }

    /** As reports name the file of suppressions. */
    String suppressionsName() {
        return name(suppressions());
    }

    /** As reports name the baseline. */
    String baselineName() {
        return name(baseline());
    }

    /** The usual files must be in the project; one that somebody names may be elsewhere. */
    private <T> T read(Path file, @Nullable String named, Reading<T> reading) throws ScanException {
        try {
            return reading.of(named == null ? SmallFile.read(file, base) : SmallFile.read(file));
        } catch (IOException e) {
            throw new ScanException(file + " cannot be read: " + reason(e), e);
        }
    }

    /** With the exception's name if its message is a path only. */
    private static String reason(IOException e) {
        return e.getClass() == IOException.class
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName() + ", " + e.getMessage();
    }

    /** Makes something of a text. */
    private interface Reading<T> {
        T of(String text) throws IOException;
    }
}
