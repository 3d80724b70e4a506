package io.github.stripekeys.fix;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.credential.Secret;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.remedy.Remedies;
import io.github.stripekeys.remedy.SecretPlace;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Edit;
import io.github.stripekeys.text.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides for each finding whether its credential can be moved out of its file, and by which edits.
 *
 * @param salt what fingerprints are keyed with
 * @param publishable the publishable key of the same account and mode as a finding's, if the project has it
 */
record FixPlanner(
        Salt salt,
        Function<Finding, Optional<String>> publishable,
        ClassPath classPath,
        VariableNames names,
        ConstantUses constants) {
    private static final Pattern STRIPE_JS = Pattern.compile("(?:\\bStripe|loadStripe)\\(\\s{0,8}[\"'`]$");
    private static final Pattern SETTINGS = Pattern.compile("(?:application|bootstrap).*[.](?:properties|ya?ml)");
    private static final String CODE = "";

    /** What is done about a finding of a file. */
    Fix plan(Finding finding, EditableText file, Document document) {
        Optional<String> obstacle = obstacle(finding);
        if (obstacle.isPresent()) {
            return new Fix.Refused(finding, obstacle.get());
        }
        SourcePlace place = SourcePlace.of(finding, file, document);
        String found = file.text().substring(place.start(), place.end());
        if (!salt.fingerprint(new Secret(found)).equals(finding.fingerprint())) {
            return place.refused(disguised(finding));
        }
        if (finding.evidence().contains(Evidence.COMMENT)) {
            return inComment(place);
        }
        return finding.exposure().surface() == Surface.CLIENT ? inClient(place) : onServer(place);
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
        } else if (finding.evidence().equals(List.of(Evidence.FLOW))) {
            return Optional.of(
                    "the code gives away what stands elsewhere: " + pieces(finding) + "; change what it does with it");
        }
        return Optional.empty();
    }

    private static String disguised(Finding finding) {
        return finding.trace().isEmpty()
                ? "it is encoded; decode it and move it by hand"
                : "it is put together from pieces at " + pieces(finding);
    }

    private static String pieces(Finding finding) {
        return finding.trace().stream()
                .map(step -> step.path() + ":" + step.line())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** In a comment only the shape of a key is of use. */
    private static Fix inComment(SourcePlace place) {
        String shape = place.finding().prefix().replace("…", "") + "…";
        return place.planned(List.of(new Edit(place.start(), place.end(), shape)), shape, null);
    }

    /** A bundler would copy the value of a variable, so that only the publishable key can stand there. */
    private Fix inClient(SourcePlace place) {
        boolean isStripeJs = STRIPE_JS.matcher(place.before()).find();
        return publishable
                .apply(place.finding())
                .filter(any -> isStripeJs)
                .map(key -> place.planned(
                        List.of(new Edit(place.start(), place.end(), key)),
                        "the publishable key of the same account",
                        null))
                .orElseGet(() -> place.refused(
                        Remedies.of(secret(place, classPath.of(place.path()))).advice()));
    }

    private Fix onServer(SourcePlace place) {
        ClassPath.Module module = classPath.of(place.path());
        SecretPlace secret = secret(place, module);
        if (module.hasNoFramework() && SETTINGS.matcher(place.fileName()).matches()) {
            return place.refused(
                    "nothing that the module depends on replaces variables in it. Let the program read the variable "
                            + secret.variableName());
        }
        return switch (place.extension()) {
            case "java" -> new JavaFix(place, secret, constants).fix();
            case "properties", "yml", "yaml", "xml" -> new ConfigurationFix(place, Remedies.of(secret)).fix();
            case "sh", "bash", "zsh", "ps1" -> new ShellFix(place, Remedies.of(secret)).fix();
            case "tf" -> new TerraformFix(place, Remedies.of(secret)).fix();
            default ->
                DockerLine.of(place, Remedies.of(secret)).orElseGet(() -> new CodeFix(place, secret, constants).fix());
        };
    }

    /** With the name that its variable has in this plan. */
    private SecretPlace secret(SourcePlace place, ClassPath.Module module) {
        SecretPlace secret = place.secret(module.framework(place.text(), place.path()));
        boolean isOfProgram = CodeFix.isCode(place.extension())
                || place.fileName().matches("(?:application|bootstrap|microprofile-config)[.]\\w+");
        String scope = isOfProgram ? CODE : place.path();
        return secret.named(names.name(secret.variableName(), scope, place.finding()));
    }
}
