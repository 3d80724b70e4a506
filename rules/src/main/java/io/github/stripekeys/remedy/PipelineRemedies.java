package io.github.stripekeys.remedy;

import java.util.Locale;

/** What to write in what CI services run. */
final class PipelineRemedies {
    private PipelineRemedies() {}

    static boolean apply(SecretPlace place) {
        String path = "/" + place.path();
        return path.contains("/.github/workflows/")
                || path.contains("/.circleci/")
                || place.fileName().startsWith("jenkinsfile")
                || place.fileName()
                        .matches(
                                "[.]gitlab-ci.*[.]ya?ml|azure-pipelines.*[.]ya?ml|bitbucket-pipelines[.]ya?ml|[.]travis[.]ya?ml");
    }

    static Remedy of(SecretPlace place) {
        String name = VariableName.of(place);
        String file = place.fileName();
        if (place.isIn("workflows")) {
            return Remedy.text("Store it as the repository secret " + name + ".", "${{ secrets." + name + " }}");
        }
        if (file.startsWith("jenkinsfile")) {
            String id = name.toLowerCase(Locale.ROOT).replace('_', '-');
            return Remedy.expression(
                    "Store it as a secret text credential and bind it in the environment block.",
                    "credentials('" + id + "')");
        }
        if (file.startsWith("azure")) {
            return Remedy.text("Store it as the secret variable " + name + ".", "$(" + name + ")");
        }
        return Remedy.text(
                "Store it as the masked, protected variable " + name + " in the settings of the CI service.",
                "$" + name);
    }
}
