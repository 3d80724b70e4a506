package io.github.stripekeys.report.sarif;

import io.github.stripekeys.report.content.RelativeUri;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.report.json.Json;
import io.github.stripekeys.rule.Requirement;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Standard;
import io.github.stripekeys.text.Region;
import java.util.List;

/** The small objects that a SARIF file repeats. */
final class Sarif {
    /** The run's taxonomies. */
    static final List<Standard> NORMS = List.of(Standard.values());

    private Sarif() {}

    /** A message of plain text. In one, {@code [text](target)} would be a link (section 3.11.6), so that is broken up. */
    static Json text(String text) {
        return new Json().with("text", VisibleText.of(text).replace("](", "] ("));
    }

    /** A location that is a whole file. */
    static Json file(String path) {
        return location(artifact(path));
    }

    /** A location; one without lines is the whole file. */
    static Json place(String path, Region region) {
        return location(region.startLine() < 1 ? artifact(path) : artifact(path).with("region", region(region)));
    }

    private static Json region(Region region) {
        return new Json()
                .with("startLine", region.startLine())
                .with("startColumn", region.startColumn())
                .with("endLine", region.endLine())
                .with("endColumn", region.endColumn());
    }

    /** How SARIF grades it. */
    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    /** A reference to an entry of one of the run's taxonomies. */
    static Json taxon(Requirement requirement) {
        return new Json().with("id", requirement.id()).with("toolComponent", taxonomy(requirement.norm()));
    }

    static Json taxonomy(Standard norm) {
        return new Json().with("name", norm.title()).with("index", NORMS.indexOf(norm));
    }

    private static Json artifact(String path) {
        return new Json().with("artifactLocation", new Json().with("uri", RelativeUri.of(path)));
    }

    private static Json location(Json physicalLocation) {
        return new Json().with("physicalLocation", physicalLocation);
    }
}
