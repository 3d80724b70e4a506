package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stripekeys.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files in another folder, scanned again: the same bytes, so neither a clock nor an absolute path is in them. */
@MojoTest
final class EveryFormatTest {
    @TempDir
    private Path here;

    @TempDir
    private Path there;

    @Inject
    private MavenSession session;

    @Inject
    private MavenProject module;

    @Test
    @InjectMojo(goal = "scan", pom = "<project/>")
    @MojoParameter(name = "formats", value = "html,json,sarif,gitlab,markdown,junit,code-quality")
    @MojoParameter(name = "maxFileSize", value = "400")
    void dependsOnTheFilesAlone(ScanMojo scan) throws IOException {
        SmallProject first = scanned(here, scan);
        SmallProject second = scanned(there, scan);
        for (ReportFormat format : ReportFormat.values()) {
            String report = Files.readString(first.reports().resolve(format.fileName()));
            assertEquals(report, Files.readString(second.reports().resolve(format.fileName())));
            assertFalse(report.contains(here.toString()), format.id());
        }
    }

    private SmallProject scanned(Path folder, ScanMojo scan) throws IOException {
        SmallProject project = SmallProject.in(folder, session, module)
                .write("large.txt", "x".repeat(500))
                .write("Pay.java", "class Pay { String a = \"sk_live_\" + \"@sk_live.body@\"; }\n")
                .write("static/pay.js", "var key = '@sk_live:2@', other = '@rk_live@';\n");
        assertThrows(MojoFailureException.class, scan::execute);
        return project;
    }
}
