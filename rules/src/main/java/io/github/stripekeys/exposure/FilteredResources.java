package io.github.stripekeys.exposure;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.ScannedText;
import io.github.stripekeys.credential.SecretName;
import io.github.stripekeys.detect.PropertyReference;
import io.github.stripekeys.exposure.Mount.Mounted;
import io.github.stripekeys.exposure.PropertyFile.Definition;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds references in what clients are sent that the build replaces by a secret. Safe for use by many threads at once. */
public final class FilteredResources {
    private static final Pattern OTHER = Pattern.compile("\\$\\{(?:env\\.)?([\\w.-]+)}");
    private static final int DEPTH = 3;

    private final Layout layout;
    private final Exposures exposures;
    private final boolean isOn;

    /** The filtering of a build that is laid out like this. */
    public FilteredResources(Layout layout, Exposures exposures) {
        this.layout = layout;
        this.exposures = exposures;
        this.isOn = layout.filters();
    }

    /** Whether the build replaces references in the file at this path. */
    public boolean applies(String path) {
        return isOn && !delimiters(path).isEmpty();
    }

    private String delimiters(String path) {
        return layout.mounted(path).map(Mounted::mount).map(Mount::filled).orElse("");
    }

    /** The secrets that the build puts into this file, if clients get it. */
    public List<CredentialUse> in(Document document) {
        String path = document.location().path();
        String markers = delimiters(path);
        List<CredentialUse> usages = new ArrayList<>();
        for (PropertyReference reference : PropertyReference.in(document)) {
            boolean isFilled = markers.indexOf(reference.marker()) >= 0;
            if (isFilled
                    && exposures.classify(document.location(), reference.spot()).surface() == Surface.CLIENT) {
                usage(path, reference).ifPresent(usages::add);
            }
        }
        return usages;
    }

    private Optional<CredentialUse> usage(String path, PropertyReference reference) {
        boolean isNamed = SecretName.isStripeSecretOfClient(reference.name())
                && !reference.mayBeCode()
                && !Template.isTemplate(new Place(path, reference.spot()));
        List<Step> trace = new ArrayList<>();
        List<PropertyFile> files =
                layout.module(path).map(ModuleLayout::properties).orElse(List.of());
        boolean isSecret = leadsToSecret(reference.name(), files, trace, 0).orElse(isNamed);
        return isSecret ? Optional.of(reference.filled(trace)) : Optional.empty();
    }

    /** Whether the property is a secret; empty if nothing tells. */
    private Optional<Boolean> leadsToSecret(String name, List<PropertyFile> files, List<Step> trace, int depth) {
        Optional<Definition> definition = files.stream()
                .flatMap(file -> file.of(name, layout.files()).stream())
                .findFirst();
        if (definition.isEmpty() || depth == DEPTH) {
            return depth > 0 && SecretName.isStripeSecretOfClient(name) ? Optional.of(true) : Optional.empty();
        }
        Definition found = definition.get();
        Optional<Credential> value = credential(found.value());
        trace.add(found.step(name
                + value.map(credential -> " is defined as a credential here").orElse(" is defined here")));
        if (value.isPresent()) {
            return Optional.of(!value.get().kind().isPublic() && !value.get().isPublishedSample());
        }
        Matcher other = OTHER.matcher(found.value());
        Optional<Boolean> further =
                other.find() ? leadsToSecret(other.group(1), files, trace, depth + 1) : Optional.empty();
        return further.or(() -> SecretName.isStripeSecretOfClient(name) ? Optional.of(true) : Optional.empty());
    }

    private static Optional<Credential> credential(String value) {
        return CredentialReader.read(new ScannedText(value, true, true)).stream()
                .filter(Match.Found.class::isInstance)
                .map(reading -> ((Match.Found) reading).credential())
                .findFirst();
    }
}
