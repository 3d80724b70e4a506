package io.github.stripekeys.maven;

import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * A project of one module in an empty folder.
 *
 * @param reports where its reports are
 */
record SmallProject(Path folder, Path reports) {
    /** Makes a session that is Mockito's one of this folder. */
    static SmallProject in(Path folder, MavenSession session, MavenProject project) {
        doReturn(folder.toFile()).when(project).getBasedir();
        project.getBuild().setDirectory(folder.resolve("target").toString());
        when(session.getExecutionRootDirectory()).thenReturn(folder.toString());
        when(session.getProjects()).thenReturn(List.of(project));
        when(session.getAllProjects()).thenReturn(List.of(project));
        when(session.getRequest()).thenReturn(new DefaultMavenExecutionRequest());
        return new SmallProject(folder, folder.resolve("target/stripe-keys"));
    }

    /** Adds a file, with its tokens filled in. */
    SmallProject write(String path, String text) throws IOException {
        return write(path, Tokens.fill(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    SmallProject write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /** The same with its reports in another folder. */
    SmallProject withReports(String path) {
        return new SmallProject(folder, folder.resolve(path));
    }

    WrittenReport report() {
        return WrittenReport.in(reports());
    }

    /** The names of the reports, sorted. */
    List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(reports())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
