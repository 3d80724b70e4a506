package io.github.stripekeys.report.sarif;

import io.github.stripekeys.report.content.RelativeUri;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.report.json.Json;
import io.github.stripekeys.rule.Requirement;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Standard;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;

/** The small objects that a SARIF file repeats. */
final class Sarif {
    /** The run's taxonomies. */
    static final List<Standard> NORMS = List.of(Standard.values());

    /** What all paths are relative to: the top of the repository, or the folder that was scanned. */
    static final String ROOT = "%SRCROOT%";

    private Sarif() {}

    static Json root() {
        return new Json().with("description", text("The top of the repository, or the folder that was scanned"));
    }

    /** What a taxon is called where it is looked up; viewers look for the number of a weakness behind {@code CWE-}. */
    static String id(Requirement requirement) {
        return requirement.norm() == Standard.CWE ? requirement.label() : requirement.id();
    }

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

    /** The same with the lines around it, in which no credential is. */
    static Json place(String path, Region region, Excerpt excerpt) {
        if (region.startLine() < 1 || excerpt.isEmpty()) {
            return place(path, region);
        }
        Json context = new Json()
                .with("startLine", excerpt.firstLine())
                .with("endLine", excerpt.firstLine() + excerpt.lines().size() - 1)
                .with("snippet", snippet(excerpt.lines()));
        int first = Math.max(0, region.startLine() - excerpt.firstLine());
        int end = Math.min(excerpt.lines().size(), region.endLine() - excerpt.firstLine() + 1);
        Json own = region(region);
        if (first < end) {
            own.with("snippet", snippet(excerpt.lines().subList(first, end)));
        }
        return location(artifact(path).with("region", own).with("contextRegion", context));
    }

    private static Json snippet(List<String> lines) {
        return new Json().with("text", VisibleText.ofLines(lines));
    }

    /** A place from its column to the end of its line, with the line. */
    static Json step(Step step) {
        if (step.line() < 1) {
            return file(step.path());
        }
        Json region = new Json().with("startLine", step.line()).with("startColumn", step.column());
        if (step.code().isEmpty()) {
            return location(artifact(step.path()).with("region", region));
        }
        Json line = new Json()
                .with("startLine", step.line())
                .with("endLine", step.line())
                .with("snippet", snippet(List.of(step.code())));
        return location(artifact(step.path())
                .with("region", region.with("snippet", snippet(List.of(step.code()))))
                .with("contextRegion", line));
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
        return new Json().with("id", id(requirement)).with("toolComponent", taxonomy(requirement.norm()));
    }

    static Json taxonomy(Standard norm) {
        return new Json().with("name", norm.title()).with("index", NORMS.indexOf(norm));
    }

    private static Json artifact(String path) {
        return new Json()
                .with(
                        "artifactLocation",
                        new Json().with("uri", RelativeUri.of(path)).with("uriBaseId", ROOT));
    }

    private static Json location(Json physicalLocation) {
        return new Json().with("physicalLocation", physicalLocation);
    }
}
