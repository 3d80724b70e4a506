package io.github.stripekeys.remedy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What to write in what CI services run. */
final class PipelineRemedies {
    private static final Pattern FILE = Pattern.compile(
            "[.]gitlab-ci.*[.]ya?ml|azure-pipelines.*[.]ya?ml|bitbucket-pipelines[.]ya?ml|[.]travis[.]ya?ml|action[.]ya?ml");

    /** Where GitHub gives no secrets: https://docs.github.com/actions/reference/contexts-reference#context-availability. */
    private static final Set<String> WITHOUT_SECRETS = Set.of(
            "matrix", "strategy", "on", "outputs", "if", "concurrency", "name", "run-name", "runs-on", "defaults");

    /** Where services start a shell. */
    private static final Set<String> SCRIPTS = Set.of(
            "script", "before_script", "after_script", "before_install", "install", "run", "command", "after-script");

    private PipelineRemedies() {}

    static boolean apply(SecretPlace place) {
        String path = "/" + place.path();
        return path.contains("/.github/workflows/")
                || path.contains("/.circleci/")
                || place.fileName().startsWith("jenkinsfile")
                || FILE.matcher(place.fileName()).matches();
    }

    static Remedy of(SecretPlace place) {
        String name = place.variableName();
        String file = place.fileName();
        List<String> keys = place.yamlKeys();
        if (place.isIn("workflows")) {
            return inGitHub(name, keys);
        } else if (file.startsWith("action.")) {
            return Remedy.advice(
                    "Make it an input of the action, and let the workflow pass the repository secret " + name + ".");
        } else if (file.startsWith("jenkinsfile")) {
            return inJenkins(place, name);
        } else if (file.startsWith("azure")) {
            return inAzure(name, keys);
        }
        String advice = "Store it as the masked, protected variable " + name + " in the settings of the CI service.";
        boolean isScript = keys.stream().anyMatch(SCRIPTS::contains);
        boolean isMap = keys.contains("variables") && !file.startsWith(".travis");
        return (isScript && !isInSingleQuotes(place)) || (!isScript && isMap)
                ? Remedy.text(advice, "$" + name).reading(name)
                : Remedy.advice(advice);
    }

    private static Remedy inGitHub(String name, List<String> keys) {
        String advice = "Store it as the repository secret " + name + ".";
        return keys.stream().anyMatch(WITHOUT_SECRETS::contains)
                ? Remedy.advice(advice + " Workflows have no secrets at this place: read it in env or with of a step.")
                : Remedy.text(advice, "${{ secrets." + name + " }}").reading(name);
    }

    /** A variable of the file hides the one of the settings that has its name, so only steps can read that. */
    private static Remedy inAzure(String name, List<String> keys) {
        String advice = "Store it as the secret variable " + name + ".";
        return keys.contains("variables") || keys.contains("parameters")
                ? Remedy.advice(advice + " Delete it here, and pass it to the steps that need it: env: " + name + ": $("
                        + name + ").")
                : Remedy.text(advice, "$(" + name + ")").reading(name);
    }

    private static Remedy inJenkins(SecretPlace place, String name) {
        String id = name.toLowerCase(Locale.ROOT).replace('_', '-');
        boolean isAssigned = place.before().matches("\\s*\\w+\\s*=\\s*[\"']?");
        return isAssigned && innermostBlock(place.above()).matches("environment")
                ? Remedy.expression(
                                "Store it as a secret text credential and bind it in the environment block.",
                                "credentials('" + id + "')")
                        .reading(name)
                : Remedy.advice("Store it as a secret text credential with the id " + id
                        + ", and bind it: in the environment block of the pipeline, or"
                        + " withCredentials([string(...)]).");
    }

    /** What stands before the last brace that is not closed. */
    private static String innermostBlock(String above) {
        int depth = 0;
        for (int i = above.length() - 1; i >= 0; i--) {
            char c = above.charAt(i);
            depth += c == '}' ? 1 : c == '{' ? -1 : 0;
            if (depth < 0) {
                String before = above.substring(0, i).strip();
                return before.substring(before.lastIndexOf('\n') + 1).strip();
            }
        }
        return "";
    }

    /** Whether a shell would leave a variable there as it is; those that the YAML text is written in do not count. */
    private static boolean isInSingleQuotes(SecretPlace place) {
        String command = place.before().replaceFirst("^\\s*+(?:- ++)*+(?:[\\w.-]++: ++)?+[\"']?", "");
        boolean inSingle = false;
        boolean inDouble = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\\' && !inSingle) {
                i++;
            } else if (c == '\'' && !inDouble) {
                inSingle = !inSingle;
            } else if (c == '"' && !inSingle) {
                inDouble = !inDouble;
            }
        }
        return inSingle;
    }
}
