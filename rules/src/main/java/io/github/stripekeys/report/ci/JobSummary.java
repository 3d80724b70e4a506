package io.github.stripekeys.report.ci;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown file of a job that its CI service shows. Others write to it too.
 *
 * @param written what this build has added to it, by the file's name
 */
public record JobSummary(Path file, Map<String, String> written) {
    /** Adds a text, in place of the one that an earlier module of the build added. */
    void write(String text) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        @Nullable String own = written.put(file.toString(), text);
        int start = own == null ? -1 : before.lastIndexOf(own);
        String after = start < 0
                ? before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + text
                : before.substring(0, start) + text + before.substring(start + own.length());
        Files.writeString(file, after, StandardCharsets.UTF_8);
    }
}
