package io.github.stripekeys.cli;

import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.report.console.AnsiColor;
import io.github.stripekeys.report.console.ConsoleReport;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param version of this tool
 * @param environment variables of this process
 * @param isWatched whether somebody may read how far a scan is
 */
record Terminal(
        String version,
        InputStream in,
        PrintStream out,
        Map<String, String> environment,
        StreamLog log,
        AnsiColor color,
        boolean isWatched) {
    ConsoleReport console() {
        return new ConsoleReport(log, color);
    }

    /** What the CI service is told that this parameter names. */
    CiAnnotations annotations(String service) throws ScanException {
        return CiAnnotations.of(
                Parameters.annotations(service, environment), environment, out, name -> new HashMap<>());
    }

    /** The scan as Maven is told to run it. */
    String mavenGoal() {
        return "io.github.stripekeys:stripe-keys-maven-plugin:" + version + ":scan";
    }
}
