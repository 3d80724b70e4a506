package io.github.stripekeys.report.json;

import com.google.gson.JsonParseException;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScopePart;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of one of several projects. Its paths are those of the project below a folder of the project's name, so that
 * those of two projects are never the same.
 */
public record NamedReport(String name, ScanResult result) {
    /**
     * The report of this name.
     *
     * @throws IOException if the text is not a report that can be read; the message says what is wrong
     */
    public static NamedReport read(String name, String json) throws IOException {
        return read(name, new StringReader(json));
    }

    /** The same of a text that is read once. */
    public static NamedReport read(String name, Reader json) throws IOException {
        try {
            return of(name, ReportReader.read(json));
        } catch (StackOverflowError e) {
            throw new IOException("not a stripe-keys report.json: " + JsonFields.reason(e), e);
        }
    }

    /**
     * The report that the rows of a unit of a fleet tell.
     *
     * @param name that it is to have, or null for that of the unit
     * @throws IOException if these are no such rows
     */
    public static NamedReport readRows(@Nullable String name, List<String> lines) throws IOException {
        try {
            return of(name == null ? UnitRows.name(lines) : name, ReportReader.read(UnitRows.report(lines)));
        } catch (JsonParseException | StackOverflowError e) {
            throw UnitRows.failure(e);
        }
    }

    private static NamedReport of(String name, ScanResult report) {
        ScanResult result = report.under(name);
        return new NamedReport(name, result.with(result.scope().withParts(ScopePart.of(name, result))));
    }
}
