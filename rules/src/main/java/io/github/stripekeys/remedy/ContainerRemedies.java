package io.github.stripekeys.remedy;

import java.util.regex.Pattern;

/** What to write in what containers are built from and run with. */
final class ContainerRemedies {
    private static final Pattern DOCKERFILE = Pattern.compile("(?:.+[.])?(?:dockerfile|containerfile)(?:[.].+)?");
    private static final Pattern COMPOSE = Pattern.compile("(?:docker-)?compose.*[.]ya?ml");
    private static final Pattern KUBERNETES =
            Pattern.compile("(?m)^[ \\t]*+(?:kind: *+Secret|stringData:|data:)[ \\t]*+$");

    private ContainerRemedies() {}

    static boolean apply(SecretPlace place) {
        return isDockerfile(place) || isCompose(place) || isKubernetes(place);
    }

    static Remedy of(SecretPlace place) {
        String name = place.variableName();
        if (isDockerfile(place)) {
            return Remedy.advice(
                    "Delete the line, because the layers of the image keep the value. Pass it at run time: docker run"
                            + " -e "
                            + name + ". For a build step, use RUN --mount=type=secret.");
        }
        if (isCompose(place)) {
            return Remedy.text("Read it from the environment, and fail if it is not set.", "${" + name + ":?}")
                    .reading(name);
        }
        return Remedy.advice(
                "Do not keep a Secret in Git: create it with the External Secrets Operator from your vault, or encrypt"
                        + " it as a SealedSecret or with SOPS.");
    }

    private static boolean isDockerfile(SecretPlace place) {
        return DOCKERFILE.matcher(place.fileName()).matches();
    }

    private static boolean isCompose(SecretPlace place) {
        return COMPOSE.matcher(place.fileName()).matches();
    }

    private static boolean isKubernetes(SecretPlace place) {
        return place.extension().matches("ya?ml")
                && (KUBERNETES.matcher(place.around()).find()
                        || place.isIn("k8s")
                        || place.isIn("kubernetes")
                        || place.isIn("helm")
                        || place.isIn("charts"));
    }
}
