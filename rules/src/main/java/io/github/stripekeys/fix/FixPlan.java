package io.github.stripekeys.fix;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.credential.Secret;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.AtomicFile;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Edit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is done about the findings of a project: for each of them edits or a refusal. Nothing is written until {@link #write}.
 */
public final class FixPlan {
    private static final long LARGEST = 4L * 1024 * 1024;

    private final Path base;
    private final List<Fix> fixes;
    private final Map<String, byte[]> edited;

    private FixPlan(Path base, List<Fix> fixes, Map<String, byte[]> edited) {
        this.base = base;
        this.fixes = List.copyOf(fixes);
        this.edited = edited;
    }

    /**
     * Plans for open findings.
     *
     * @param base what the paths of findings are relative to
     * @param all the findings of a scan, open or not, publishable keys among them
     * @param mayEdit whether a file may be changed, because git can bring it back
     * @param javaFiles all Java files of the project, relative to the base
     */
    public static FixPlan of(Path base, List<Finding> all, Salt salt, Predicate<Path> mayEdit, List<String> javaFiles) {
        Planning planning = new Planning(base, all, salt, mayEdit, javaFiles);
        Map<String, List<Finding>> byFile = all.stream()
                .filter(Finding::isOpen)
                .filter(finding -> finding.kind() != Kind.PUBLISHABLE)
                .collect(
                        Collectors.groupingBy(finding -> finding.location().path(), TreeMap::new, Collectors.toList()));
        List<Fix> fixes = new ArrayList<>();
        Map<String, byte[]> edited = new LinkedHashMap<>();
        byFile.forEach((path, findings) -> {
            FileFix file = planning.file(path, findings);
            fixes.addAll(file.fixes());
            file.bytes().ifPresent(bytes -> edited.put(path, bytes));
        });
        return new FixPlan(base, fixes, edited);
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
     * @throws IOException if one cannot be written; those before it have been
     */
    public void write() throws IOException {
        for (Map.Entry<String, byte[]> file : edited.entrySet()) {
            AtomicFile.write(base.resolve(file.getKey()), file.getValue());
        }
    }

    private record FileFix(List<Fix> fixes, Optional<byte[]> bytes) {}

    private record Planning(Path base, List<Finding> all, Salt salt, Predicate<Path> mayEdit, List<String> javaFiles) {
        FileFix file(String path, List<Finding> findings) {
            Path file = base.resolve(path);
            if (findings.stream().allMatch(finding -> finding.location().entry() != null)) {
                return refused(findings, "it is in an archive: fix its source and build again");
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || hasLink(file)) {
                return refused(findings, "it is not a regular file of the project");
            } else if (!mayEdit.test(file)) {
                return refused(findings, "the file has changes that are not committed, or git does not track it");
            }
            try {
                return Files.size(file) > LARGEST
                        ? refused(findings, "the file is too large to be edited safely")
                        : edited(path, findings, EditableText.of(Files.readAllBytes(file)));
            } catch (IOException e) {
                return refused(findings, "the file cannot be read");
            }
        }

        private FileFix edited(String path, List<Finding> findings, EditableText text) {
            FixPlanner planner = new FixPlanner(salt, this::publishable, name -> javaFilesBeside(path));
            List<Fix> fixes = findings.stream()
                    .map(finding -> planner.plan(finding, text))
                    .toList();
            List<Edit> edits = fixes.stream()
                    .filter(Fix.Planned.class::isInstance)
                    .flatMap(fix -> ((Fix.Planned) fix).edits().stream())
                    .distinct()
                    .toList();
            if (edits.isEmpty()) {
                return new FileFix(fixes, Optional.empty());
            } else if (Edit.anyOverlap(edits)) {
                return refused(findings, "two credentials share one place");
            }
            byte[] bytes = text.with(edits);
            return new EditedFile(Location.file(path), text.bytes(), bytes, salt).isRidOf(fixes)
                    ? new FileFix(fixes, Optional.of(bytes))
                    : refused(findings, "a scan of the edited file would still find it");
        }

        private static FileFix refused(List<Finding> findings, String reason) {
            return new FileFix(
                    findings.stream()
                            .map(finding -> (Fix) new Fix.Refused(finding, reason))
                            .toList(),
                    Optional.empty());
        }

        private boolean hasLink(Path file) {
            try {
                return !file.toRealPath().equals(base.toRealPath().resolve(base.relativize(file)));
            } catch (IOException e) {
                return true;
            }
        }

        private List<String> javaFilesBeside(String path) {
            return javaFiles.stream()
                    .filter(each -> !each.equals(path))
                    .flatMap(each -> text(each).stream())
                    .toList();
        }

        private Optional<String> text(String path) {
            try {
                Path file = base.resolve(path);
                return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST
                        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        /** The publishable key of the same account and mode; it is public by design. */
        private Optional<String> publishable(Finding secret) {
            return all.stream()
                    .filter(each -> each.kind() == Kind.PUBLISHABLE && each.mode() == secret.mode())
                    .filter(each -> each.account() != null && each.account().equals(secret.account()))
                    .filter(each -> each.location().entry() == null)
                    .flatMap(each -> written(each).stream())
                    .findFirst();
        }

        private Optional<String> written(Finding finding) {
            return text(finding.location().path()).flatMap(text -> {
                Document document = new Document(finding.location(), text, true);
                int start = document.place(finding.region());
                String found = text.substring(start, Math.max(start, document.end(finding.region())));
                return salt.fingerprint(new Secret(found)).equals(finding.fingerprint())
                        ? Optional.of(found)
                        : Optional.empty();
            });
        }
    }
}
