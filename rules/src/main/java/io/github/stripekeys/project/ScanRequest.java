package io.github.stripekeys.project;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.source.ReadOptions;
import java.util.List;

/**
 * Everything that a user can ask of a scan.
 *
 * @param mode what of the project is scanned
 * @param options which files are read, and how
 * @param policy where the project says what it accepts
 * @param surfaces who sees what, as the user says
 * @param failure what fails the build
 * @param blame what is told of who wrote the line of a finding
 * @param reports what is written
 */
public record ScanRequest(
        ScanMode mode,
        ReadOptions options,
        PolicyLocations policy,
        List<Overrides.Claim> surfaces,
        FailurePolicy failure,
        BlameMode blame,
        ReportOutput reports) {
    public ScanRequest {
        surfaces = List.copyOf(surfaces);
    }

    /** A text that no other request has. */
    public String key() {
        return RecordText.of(this);
    }
}
