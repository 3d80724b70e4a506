package io.github.stripekeys.source;

import java.util.List;
import java.util.Optional;

/** Files around those that are scanned, looked at when somebody asks. Must be safe for use by many threads at once. */
public interface ProjectFiles {
    /** The text of the file at this reported path; empty if none can be read there, or one that is over 1 MB. */
    Optional<String> text(String path);

    /**
     * The reported paths of all files below a folder, sorted, without those that no scan enters.
     *
     * @param folder empty or ending in {@code /}
     */
    List<String> listUnder(String folder);

    /** Whether git tracks the file at this reported path; also if that is not known. */
    boolean isTracked(String path);

    /** Where there are no files. */
    ProjectFiles NOTHING = new ProjectFiles() {
        @Override
        public Optional<String> text(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> listUnder(String folder) {
            return List.of();
        }

        @Override
        public boolean isTracked(String path) {
            return false;
        }
    };
}
