package io.github.stripekeys.fix;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Secret;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plans file by file. For one thread. */
record Planning(FixScope scope, List<Finding> all, FixPlanner planner) {
    private static final Pattern CONFLICT = Pattern.compile("^(?:<<<<<<<|>>>>>>>) ", Pattern.MULTILINE);

    /** Each is looked at in the whole of its file. */
    private static final int MOST = 300;

    /** For the findings of a scan. */
    static Planning of(FixScope scope, List<Finding> all) {
        FixPlanner planner = new FixPlanner(
                scope.salt(),
                secret -> publishable(scope, all, secret),
                new ClassPath(scope::text),
                new VariableNames(),
                new ConstantUses(scope.sources(), scope::text));
        return new Planning(scope, all, planner);
    }

    /** The text of a file of the project; empty if there is none that can be edited. */
    Optional<EditableText> text(String path) {
        Path file = PathName.resolve(scope.base(), path);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !FixScope.isTooLarge(file)
                    ? Optional.of(EditableText.of(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    FileFix file(String path, List<Finding> findings) {
        Path file = PathName.resolve(scope.base(), path);
        if (findings.stream().allMatch(finding -> finding.location().entry() != null)) {
            return FileFix.refused(findings, "it is in an archive: fix its source and build again");
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || hasLink(file)) {
            return FileFix.refused(findings, "it is not a regular file of the project");
        } else if (!scope.mayEdit().test(file)) {
            return FileFix.refused(findings, "the file has changes that are not committed, or git does not track it");
        } else if (!isWritable(file)) {
            return FileFix.refused(findings, "the file is read-only");
        }
        try {
            return FixScope.isTooLarge(file)
                    ? FileFix.refused(findings, "the file is too large to be edited safely")
                    : edited(path, findings, EditableText.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            return FileFix.refused(findings, "the file cannot be read");
        }
    }

    /** What is done about findings of one file; of those that share a place nothing. */
    List<Fix> fixes(List<Finding> findings, EditableText text) {
        if (findings.size() > MOST || CONFLICT.matcher(text.text()).find()) {
            String reason = findings.size() > MOST
                    ? "the file has more than " + MOST + " credentials"
                    : "the file has the marks of a merge conflict";
            return FileFix.refused(findings, reason).fixes();
        }
        Document document = text.document(findings.get(0).location());
        List<Fix> fixes =
                findings.stream().map(finding -> plan(finding, text, document)).toList();
        Set<Edit> overlapping = Edit.overlapping(edits(fixes));
        return fixes.stream()
                .map(fix -> fix instanceof Fix.Planned planned
                                && planned.edits().stream().anyMatch(overlapping::contains)
                        ? new Fix.Refused(fix.finding(), "two credentials share one literal")
                        : fix)
                .toList();
    }

    /** A plan that fails is refused and does not affect the others. */
    private Fix plan(Finding finding, EditableText text, Document document) {
        try {
            return planner.plan(finding, text, document);
        } catch (RuntimeException | StackOverflowError e) {
            String cause = e.getClass().getSimpleName();
            return new Fix.Refused(finding, "planning failed (" + cause + "): change it by hand");
        }
    }

    private static List<Edit> edits(List<Fix> fixes) {
        return fixes.stream()
                .filter(Fix.Planned.class::isInstance)
                .flatMap(fix -> ((Fix.Planned) fix).edits().stream())
                .distinct()
                .toList();
    }

    private FileFix edited(String path, List<Finding> findings, EditableText text) {
        List<Fix> fixes = fixes(findings, text);
        List<Edit> edits = edits(fixes);
        if (edits.isEmpty()) {
            return new FileFix(fixes, Optional.empty());
        }
        EditedFile edited = new EditedFile(Location.file(path), text, text.with(edits), scope.salt());
        return edited.isRidOf(fixes)
                ? new FileFix(fixes, Optional.of(edited))
                : FileFix.refused(findings, "a scan of the edited file would still find it");
    }

    /** Whether the file has another name, or a folder in its path is a link. */
    private boolean hasLink(Path file) {
        try {
            Path base = scope.base();
            return !file.toRealPath().equals(base.toRealPath().resolve(base.relativize(file))) || hasOtherName(file);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean hasOtherName(Path file) throws IOException {
        try {
            return !Integer.valueOf(1).equals(Files.getAttribute(file, "unix:nlink"));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isWritable(Path file) {
        try {
            @Nullable PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return Files.isWritable(file)
                    && (view == null || view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE));
        } catch (IOException e) {
            return false;
        }
    }

    /** The publishable key of the same account and mode; it is public by design. */
    private static Optional<String> publishable(FixScope scope, List<Finding> all, Finding secret) {
        return all.stream()
                .filter(each -> each.kind() == Kind.PUBLISHABLE && each.mode() == secret.mode())
                .filter(each -> each.account() != null && each.account().equals(secret.account()))
                .filter(each -> each.location().entry() == null)
                .flatMap(each -> written(scope, each).stream())
                .findFirst();
    }

    private static Optional<String> written(FixScope scope, Finding finding) {
        return scope.text(finding.location().path()).flatMap(text -> {
            Document document = new Document(finding.location(), text, true);
            int start = document.place(finding.region());
            String found = text.substring(start, Math.max(start, document.end(finding.region())));
            return scope.salt().fingerprint(new Secret(found)).equals(finding.fingerprint())
                    ? Optional.of(found)
                    : Optional.empty();
        });
    }
}
