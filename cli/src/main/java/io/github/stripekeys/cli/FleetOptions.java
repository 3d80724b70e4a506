package io.github.stripekeys.cli;

import io.github.stripekeys.fleet.FleetRequest;
import io.github.stripekeys.fleet.FleetSettings;
import io.github.stripekeys.fleet.Manifest;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.ScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What a user can say of a fleet, be it to this command line or to whoever else brings the workers. */
public final class FleetOptions {
    static final String MANIFEST = "MANIFEST";

    private static final String SALT = "--salt";
    private static final String TIMEOUT = "--timeout";
    private static final String BLOBS = "--blobsPerPart";
    private static final String BYTES = "--bytesPerPart";
    private static final String FOLDER = "target/stripe-keys/fleet";

    private FleetOptions() {}

    static List<OptionSpec> all() {
        return List.of(
                option(
                        SALT,
                        "FILE",
                        String.class,
                        "A file with the text that fingerprints are keyed with. Default:"
                                + " random, and kept with the rows."),
                option(
                        TIMEOUT,
                        "SECONDS",
                        Long.class,
                        "The time after which the scan of a unit, or of a part of a large"
                                + " one, is ended; 0, the default, means none."),
                option(
                        BLOBS,
                        "NUMBER",
                        Integer.class,
                        "How many blobs of a history are scanned in one go. Default: " + FleetSettings.USUAL_BLOBS
                                + "."),
                option(
                        BYTES,
                        "BYTES",
                        Long.class,
                        "How many bytes of a WARC file are scanned in one go. Default: " + FleetSettings.USUAL_BYTES
                                + "."));
    }

    private static OptionSpec option(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .description(description)
                .build();
    }

    /**
     * Understands the arguments of the command {@code fleet}.
     *
     * @throws ScanException if they are wrong, or the manifest is
     */
    public static FleetRequest parse(String... arguments) throws ScanException {
        Command command = Commands.all().stream()
                .filter(each -> each.name().equals("fleet"))
                .findFirst()
                .orElseThrow();
        try {
            return request(new CommandValues(new CommandLine(command.spec(General.options())).parseArgs(arguments)));
        } catch (ParameterException e) {
            throw new ScanException(String.valueOf(e.getMessage()), e);
        }
    }

    static FleetRequest request(CommandValues values) throws ScanException {
        Path manifest = Path.of(values.arguments(MANIFEST).get(0));
        String output = values.has(Option.OUTPUT_DIRECTORY) ? values.text(Option.OUTPUT_DIRECTORY) : FOLDER;
        return new FleetRequest(
                Manifest.read(manifest),
                output,
                Parameters.threads(values.text(Option.THREADS)),
                new FleetSettings(
                        Version.text(),
                        salt(values.result().matchedOptionValue(SALT, (String) null)),
                        Parameters.failOn(values.text(Option.FAIL_ON)),
                        Parameters.maxFileSize(values.text(Option.MAX_FILE_SIZE)),
                        values.result().matchedOptionValue(TIMEOUT, 0L),
                        positive(values.result().matchedOptionValue(BLOBS, FleetSettings.USUAL_BLOBS), BLOBS)
                                .intValue(),
                        positive(values.result().matchedOptionValue(BYTES, FleetSettings.USUAL_BYTES), BYTES)
                                .longValue()));
    }

    private static <T extends Number> T positive(T number, String option) throws ScanException {
        if (number.longValue() <= 0) {
            throw new ScanException(option + " is " + number + "; it must be 1 or more");
        }
        return number;
    }

    private static String salt(@Nullable String file) throws ScanException {
        try {
            String salt = file == null ? "" : Files.readString(Path.of(file)).strip();
            if (file != null && salt.isEmpty()) {
                throw new ScanException(file + " is empty: write some random characters into it");
            }
            return salt;
        } catch (IOException e) {
            throw new ScanException(file + " cannot be read: " + e, e);
        }
    }
}
