package io.github.stripekeys.maven;

import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.scan.ScanResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A result as a text that a build can keep beside those of its other modules: its {@code report.json}, compressed, each byte a
 * character.
 */
final class StoredResult {
    private StoredResult() {}

    static String of(ScanResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            ReportFormat.JSON.write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written outside of memory", e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    static ScanResult read(String stored) throws IOException {
        byte[] bytes = stored.getBytes(StandardCharsets.ISO_8859_1);
        try (Reader in =
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8)) {
            return ReportReader.read(in);
        }
    }
}
