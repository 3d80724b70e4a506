package io.github.stripekeys.fix;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.source.AtomicFile;
import io.github.stripekeys.source.PathName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is done about the findings of a project: for each of them edits or a refusal. Nothing is written until {@link #write}.
 */
public final class FixPlan {
    private final FixScope scope;
    private final List<Fix> fixes;
    private final Map<String, EditedFile> edited;
    private final Map<String, String> testValues = new LinkedHashMap<>();

    private FixPlan(FixScope scope, List<Fix> fixes, Map<String, EditedFile> edited) {
        this.scope = scope;
        this.fixes = List.copyOf(fixes);
        this.edited = edited;
        edited.forEach((path, file) -> file.addTestValues(fixes, testValues));
    }

    /**
     * Plans for open findings that somebody has to act on.
     *
     * @param all the findings of a scan, open or not, publishable keys among them
     */
    public static FixPlan of(FixScope scope, List<Finding> all) {
        Planning planning = Planning.of(scope, all);
        Map<String, List<Finding>> byFile = all.stream()
                .filter(FixPlan::isToDo)
                .collect(
                        Collectors.groupingBy(finding -> finding.location().path(), TreeMap::new, Collectors.toList()));
        List<Fix> fixes = new ArrayList<>();
        Map<String, EditedFile> edited = new LinkedHashMap<>();
        byFile.forEach((path, findings) -> {
            FileFix file = planning.file(path, findings);
            fixes.addAll(file.fixes());
            file.edited().ifPresent(each -> edited.put(path, each));
        });
        return new FixPlan(scope, fixes, edited);
    }

    /** Whether somebody has to act on it: it is open, and neither public by design nor on one machine only. */
    public static boolean isToDo(Finding finding) {
        return finding.isOpen() && finding.kind() != Kind.PUBLISHABLE && finding.severity() != Severity.INFO;
    }

    /** What is done about each finding, in the order of paths. */
    public List<Fix> fixes() {
        return fixes;
    }

    /** The variables of the environment that files read afterwards. */
    public Set<String> variables() {
        return fixes.stream()
                .filter(Fix.Planned.class::isInstance)
                .map(fix -> ((Fix.Planned) fix).variable())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Writes the edited files, each as a whole or not at all.
     *
     * @param workFolder where files are until they are finished; if there is none, beside themselves
     * @throws IOException if one cannot be written; those before it have been
     */
    public void write(Optional<Path> workFolder) throws IOException {
        for (Map.Entry<String, EditedFile> file : edited.entrySet()) {
            Path path = PathName.resolve(scope.base(), file.getKey());
            if (!Arrays.equals(Files.readAllBytes(path), file.getValue().before())) {
                throw new IOException(file.getKey() + " has changed meanwhile");
            }
            AtomicFile.write(path, file.getValue().after(), workFolder);
        }
    }

    /**
     * Adds the values of test-mode credentials that the plan moves to a file for one machine, unless it has their variables.
     *
     * @return the variables that were added
     */
    public List<String> fill(Dotenv file) throws IOException {
        return file.add(testValues);
    }
}
