package io.github.stripekeys.source.git.history;

import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitBlob;
import io.github.stripekeys.source.git.GitBlobSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that commits have had at some paths. */
public final class PathVersions {
    private PathVersions() {}

    /** Every version that a ref leads to of the files at these paths, relative to the top. */
    public static Source of(Git git, List<String> paths) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "rev-list", "--objects", "--all", "--filter=object:type=blob", "--filter-provided-objects", "--"));
        paths.forEach(path -> command.add(":(literal)" + path));
        List<GitBlob> blobs = new ArrayList<>();
        for (String line : git.lines(command.toArray(String[]::new))) {
            int space = line.indexOf(' ');
            if (space > 0 && paths.contains(line.substring(space + 1))) {
                blobs.add(new GitBlob(line.substring(0, space), line.substring(space + 1)));
            }
        }
        return new GitBlobSource(git, blobs, ReadOptions.ALL, new Progress());
    }
}
