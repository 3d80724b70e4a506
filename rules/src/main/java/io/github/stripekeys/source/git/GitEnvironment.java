package io.github.stripekeys.source.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The variables that git is started with.
 *
 * @param folder where it is run
 */
record GitEnvironment(Path folder) {
    private static final Map<String, String> OURS = Map.of(
            "GIT_ALLOW_PROTOCOL", "none",
            "GIT_NO_LAZY_FETCH", "1",
            "GIT_OPTIONAL_LOCKS", "0",
            "GIT_TERMINAL_PROMPT", "0",
            "LC_ALL", "C");

    /** With which the git that runs us says where its repository is, which may be another. */
    private static final List<String> OF_CALLER = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX");

    private static final String COUNT = "GIT_CONFIG_COUNT";

    private static final String INDEX = "GIT_INDEX_FILE";

    /** Makes of the variables of this process those of git's. A commit of parts brings an index of its own, which counts. */
    void prepare(Map<String, String> variables) {
        trustFolder(variables);
        variables.putAll(OURS);
        variables.keySet().removeAll(OF_CALLER);
        if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            // what the repository itself says of where its files are (core.worktree) could be an empty folder
            variables.put("GIT_WORK_TREE", folder.toString());
        }
        @Nullable String index = variables.get(INDEX);
        if (index != null && !isOwn(folder.resolve(index))) {
            variables.remove(INDEX);
        }
    }

    /**
     * Says that git may read a repository that another user owns, as containers of CI services have it: git refuses that because of
     * what a repository could make it run, and none of that is run here (git-scm.com/docs/git-config, {@code safe.directory},
     * {@code GIT_CONFIG_COUNT}).
     */
    private static void trustFolder(Map<String, String> variables) {
        int count = count(variables.getOrDefault(COUNT, "0"));
        variables.put("GIT_CONFIG_KEY_" + count, "safe.directory");
        variables.put("GIT_CONFIG_VALUE_" + count, "*");
        variables.put(COUNT, String.valueOf(count + 1));
    }

    private static int count(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** Whether an index is not that of another repository. */
    private boolean isOwn(Path index) {
        Path own = Checkout.around(folder).map(Checkout::gitFolder).orElse(folder);
        try {
            Path place = Objects.requireNonNullElse(index.getParent(), index).toRealPath();
            return place.startsWith(own.toRealPath())
                    || StreamSupport.stream(place.spliterator(), false)
                            .noneMatch(name -> name.toString().equals(".git"));
        } catch (IOException e) {
            return false;
        }
    }
}
