package io.github.stripekeys.fix;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.credential.Secret;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.java.edit.InjectedField;
import io.github.stripekeys.java.edit.LiteralEdit;
import io.github.stripekeys.remedy.Framework;
import io.github.stripekeys.remedy.Remedies;
import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.remedy.SecretPlace;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Edit;
import io.github.stripekeys.text.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides for each finding of a file whether its credential can be moved out, and by which edits. Immutable.
 *
 * @param salt what fingerprints are keyed with
 * @param publishable the publishable key of the same account and mode as a finding's, if the project has it
 * @param javaFilesWith the texts of the Java files that mention a name, other than the one that is edited
 */
record FixPlanner(
        Salt salt, Function<Finding, Optional<String>> publishable, Function<String, List<String>> javaFilesWith) {
    private static final Set<Evidence> AS_WRITTEN = Set.of(Evidence.LITERAL, Evidence.COMMENT, Evidence.SDK_ARGUMENT);
    private static final Pattern STRIPE_JS = Pattern.compile("(?:\\bStripe|loadStripe)\\(\\s{0,8}[\"'`]$");
    private static final Pattern CONSTANT_IN =
            Pattern.compile("\\b(?:const val|const string|const)\\b[^=]{0,200}=\\s{0,8}\"$");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
    private static final Pattern DOCKER_LINE =
            Pattern.compile("^\\s*(?:ENV|ARG)\\s+[A-Za-z_]\\w*[=\\s]\\s*[\"']?$", Pattern.CASE_INSENSITIVE);
    private static final int LINES_AROUND = 3;

    /** What is done about a finding of a file. */
    Fix plan(Finding finding, EditableText file) {
        Optional<String> obstacle = obstacle(finding);
        if (obstacle.isPresent()) {
            return new Fix.Refused(finding, obstacle.get());
        }
        Document document = new Document(finding.location(), file.text(), true);
        int start = document.place(finding.region());
        int end = document.end(finding.region());
        String found = file.text().substring(start, Math.max(start, end));
        if (!salt.fingerprint(new Secret(found)).equals(finding.fingerprint())) {
            return new Fix.Refused(finding, "the credential does not stand there in one piece");
        }
        Place place = new Place(finding, file, document, start, end);
        return finding.evidence().contains(Evidence.COMMENT) ? inComment(place) : inCode(place);
    }

    private record Place(Finding finding, EditableText file, Document document, int start, int end) {
        String path() {
            return finding.location().path();
        }

        String extension() {
            String name = path().substring(path().lastIndexOf('/') + 1);
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }

        String before() {
            return file.text().substring(document.startOfLine(finding.region().startLine()), start);
        }

        Fix planned(List<Edit> edits, String summary) {
            Matcher variable = VARIABLE.matcher(summary);
            return new Fix.Planned(finding, edits, summary, variable.find() ? variable.group() : null);
        }

        Fix refused(String reason) {
            return new Fix.Refused(finding, reason);
        }
    }

    private static Optional<String> obstacle(Finding finding) {
        Location location = finding.location();
        if (finding.length() == 0) {
            return Optional.of(
                    "there is no credential in the file, only code that passes one on; the report shows the steps");
        } else if (location.entry() != null || location.isArtifact()) {
            return Optional.of("it is in an archive or a compiled file: fix its source and build again");
        } else if (finding.exposure().surface() == Surface.GENERATED) {
            return Optional.of("the file is generated: fix what generates it");
        } else if (!AS_WRITTEN.containsAll(finding.evidence())) {
            return Optional.of(disguised(finding));
        }
        return Optional.empty();
    }

    private static String disguised(Finding finding) {
        if (finding.trace().isEmpty()) {
            return "it is encoded; decode it and move it by hand";
        }
        List<String> pieces = finding.trace().stream()
                .map(step -> step.path() + ":" + step.line())
                .distinct()
                .toList();
        return "it is put together from pieces at " + String.join(", ", pieces);
    }

    /** In a comment only the shape of a key is of use. */
    private static Fix inComment(Place place) {
        String shape = place.finding().prefix().replace("…", "") + "…";
        return place.planned(List.of(new Edit(place.start(), place.end(), shape)), shape);
    }

    private Fix inCode(Place place) {
        if (place.finding().exposure().surface() == Surface.CLIENT) {
            return inClient(place);
        }
        Remedy remedy = Remedies.of(secretPlace(place));
        if (isDockerLine(place)) {
            int line = place.finding().region().startLine();
            int next = line < place.document().lineCount()
                    ? place.document().startOfLine(line + 1)
                    : place.file().text().length();
            return place.planned(List.of(Edit.deletion(place.document().startOfLine(line), next)), "(line deleted)");
        }
        return place.extension().equals("java") ? inJava(place, remedy) : elsewhere(place, remedy);
    }

    /** A bundler would copy the value of a variable, so that only the publishable key can stand there. */
    private Fix inClient(Place place) {
        boolean isStripeJs = STRIPE_JS.matcher(place.before()).find();
        return publishable
                .apply(place.finding())
                .filter(any -> isStripeJs)
                .map(key -> place.planned(
                        List.of(new Edit(place.start(), place.end(), key)), "the publishable key of the same account"))
                .orElseGet(() -> place.refused(Remedies.of(secretPlace(place)).advice()));
    }

    /** Whether an instruction of a container file does nothing but set this credential. */
    private static boolean isDockerLine(Place place) {
        String name = place.path().substring(place.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (!name.contains("dockerfile") && !name.contains("containerfile")) {
            return false;
        }
        int line = place.finding().region().startLine();
        String text = place.file().text();
        String after = text.substring(place.end(), place.document().endOfLine(line));
        boolean isContinued = line > 1
                && text.substring(
                                place.document().startOfLine(line - 1),
                                place.document().endOfLine(line - 1))
                        .stripTrailing()
                        .endsWith("\\");
        return !isContinued && DOCKER_LINE.matcher(place.before()).find() && after.matches("[\"']?\\s*");
    }

    private Fix inJava(Place place, Remedy remedy) {
        int line = place.finding().region().startLine();
        int column = place.start() - place.document().startOfLine(line);
        if (remedy.reference() == null || !place.before().endsWith("\"")) {
            Optional<Fix> injected = injected(place, line, column);
            if (injected.isPresent()) {
                return injected.get();
            }
            remedy = withoutFramework(place);
        }
        Optional<List<Edit>> edits =
                new Replacement(place.file().text(), "java", place.start(), place.end()).of(remedy);
        if (edits.isEmpty()) {
            return place.refused("it is a part of a literal that cannot be cut safely. " + remedy.advice());
        }
        Edit edit = edits.get().get(0);
        boolean staysLiteral = edit.start() == place.start();
        int quote = staysLiteral ? edit.start() - 1 : edit.start();
        LiteralEdit check = new LiteralEdit(
                place.finding().location(),
                place.file().text(),
                line,
                quote - place.document().startOfLine(line) + 1);
        Optional<String> obstacle = staysLiteral ? Optional.empty() : check.obstacle(javaFilesWith.apply(place.path()));
        if (obstacle.isPresent()) {
            return place.refused(obstacle.get());
        }
        return check.changesNothingElse(Edit.apply(place.file().text(), edits.get()))
                ? place.planned(edits.get(), String.valueOf(remedy.reference()))
                : place.refused("the edited file would not be the same program. " + remedy.advice());
    }

    private static Remedy withoutFramework(Place place) {
        SecretPlace known = secretPlace(place);
        return Remedies.of(new SecretPlace(
                known.path(),
                known.line(),
                known.shown(),
                known.around(),
                known.kind(),
                known.mode(),
                known.surface(),
                Framework.NONE));
    }

    private static Optional<Fix> injected(Place place, int line, int column) {
        SecretPlace known = secretPlace(place);
        return known.framework()
                .injection(known)
                .flatMap(injection -> new InjectedField(
                                place.finding().location(), place.file().text(), line, column)
                        .injected(
                                injection.annotation(),
                                injection.arguments(),
                                place.file().lineEnd())
                        .map(edits -> place.planned(
                                edits,
                                "@"
                                        + injection
                                                .annotation()
                                                .substring(
                                                        injection.annotation().lastIndexOf('.') + 1)
                                        + injection.arguments())));
    }

    private static Fix elsewhere(Place place, Remedy remedy) {
        if (CONSTANT_IN.matcher(place.before()).find()
                && Set.of("kt", "kts", "cs", "go").contains(place.extension())) {
            return place.refused("it is a compile-time constant. " + remedy.advice());
        }
        if (place.before().matches(".*@\\w+\\([^)]*")) {
            return place.refused("it is the argument of an annotation, which must be a constant");
        }
        return new Replacement(place.file().text(), place.extension(), place.start(), place.end())
                .of(remedy)
                .flatMap(edits -> Imports.add(place.file(), place.extension(), edits))
                .map(edits -> place.planned(edits, String.valueOf(remedy.reference())))
                .orElseGet(() -> place.refused(remedy.advice()));
    }

    private static SecretPlace secretPlace(Place place) {
        Finding finding = place.finding();
        String text = place.file().text();
        Document document = place.document();
        int line = finding.region().startLine();
        int last = document.endOfLine(line);
        String shown = finding.redacted();
        String row = text.substring(document.startOfLine(line), place.start())
                + shown
                + text.substring(place.end(), Math.max(place.end(), last));
        int from = document.startOfLine(Math.max(1, line - LINES_AROUND));
        int to = document.endOfLine(Math.min(Math.max(1, document.lineCount()), line + LINES_AROUND));
        String around =
                text.substring(from, place.start()) + shown + text.substring(place.end(), Math.max(place.end(), to));
        Kind kind = finding.kind();
        return new SecretPlace(
                place.path(),
                row,
                shown,
                around,
                kind,
                finding.mode(),
                finding.exposure().surface(),
                Framework.of(text));
    }
}
