package io.github.stripekeys.project;

import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.Suppressions;
import io.github.stripekeys.policy.file.BaselineFile;
import io.github.stripekeys.policy.file.SuppressionFile;
import io.github.stripekeys.report.content.AtomicFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The files in which a project says what it accepts.
 *
 * @param base the folder that paths of files are relative to
 * @param clock tells what has expired
 */
public record PolicyFiles(Path base, PolicyLocations locations, Clock clock) {
    /** What the files say; those that are missing say nothing, but for suppressions that the project has named. */
    public Policy read() throws ScanException {
        if (locations.suppressions() != null && !exists(suppressions())) {
            throw new ScanException("The file of suppressions " + suppressions() + " does not exist");
        }
        LocalDate today = LocalDate.now(clock);
        return new Policy(
                exists(baseline()) ? read(baseline(), BaselineFile::read) : Baseline.NONE,
                exists(suppressions())
                        ? read(suppressions(), text -> SuppressionFile.read(name(suppressions()), text, today))
                        : Suppressions.NONE,
                locations.deniesComments(),
                today);
    }

    /** Refuses to go on if the baseline is missing and the project has named it. */
    public PolicyFiles checked() throws ScanException {
        if (locations.baseline() != null && !exists(baseline())) {
            throw new ScanException(
                    "The baseline " + baseline() + " does not exist; the goal stripe-keys:baseline writes it");
        }
        return this;
    }

    private static boolean exists(Path file) {
        return !Files.notExists(file);
    }

    Path baseline() {
        @Nullable String name = locations.baseline();
        return name == null ? base.resolve(ProjectRoot.FOLDER).resolve("baseline.json") : base.resolve(name);
    }

    private Path suppressions() {
        @Nullable String name = locations.suppressions();
        return name == null ? base.resolve(ProjectRoot.FOLDER).resolve("suppressions.yml") : base.resolve(name);
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

    /** As reports name the baseline. */
    String baselineName() {
        return name(baseline());
    }

    private static <T> T read(Path file, Reading<T> reading) throws ScanException {
        try {
            return reading.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new ScanException(file + " cannot be read: it is not UTF-8", e);
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
