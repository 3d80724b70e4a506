package io.github.stripekeys.remedy;

import java.util.Locale;

/** What to write in files that settings are read from. */
final class ConfigurationRemedies {
    private static final String FROM_ENVIRONMENT = "Read it from the environment, set outside the repository.";

    private ConfigurationRemedies() {}

    static boolean apply(SecretPlace place) {
        return isDotenv(place)
                || place.extension()
                        .matches(
                                "properties|ya?ml|xml|conf|tf|tfvars|json|toml|ini|sh|bash|zsh|bat|cmd|ps1|md|adoc|txt|rst|http|service");
    }

    static Remedy of(SecretPlace place) {
        String name = VariableName.of(place);
        if (isDotenv(place)) {
            return Remedy.advice("Remove the file from Git with git rm --cached " + place.path()
                    + ", add it to .gitignore, and commit an .env.example with the line " + name + "=.");
        }
        return switch (place.extension()) {
            case "properties", "yml", "yaml" -> Remedy.text(FROM_ENVIRONMENT, "${" + name + "}");
            case "xml" -> inXml(place, name);
            case "conf" -> Remedy.expression(FROM_ENVIRONMENT, "${" + name + "}");
            case "tf", "tfvars" ->
                Remedy.expression(
                        "Declare a sensitive variable and set TF_VAR_" + name.toLowerCase(Locale.ROOT)
                                + " outside the repository.",
                        "var." + name.toLowerCase(Locale.ROOT));
            case "sh", "bash", "zsh" -> Remedy.expression(FROM_ENVIRONMENT, "\"$" + name + "\"");
            case "bat", "cmd" -> Remedy.text(FROM_ENVIRONMENT, "%" + name + "%");
            case "ps1" -> Remedy.expression(FROM_ENVIRONMENT, "$env:" + name);
            case "md", "adoc", "txt", "rst", "http" -> inDocs(place, name);
            case "json" -> inJson(place, name);
            default -> Remedy.advice("Delete it here, and let the program read the environment variable " + name + ".");
        };
    }

    private static Remedy inXml(SecretPlace place, String name) {
        boolean isMaven = place.fileName().equals("pom.xml") || place.fileName().equals("settings.xml");
        return isMaven
                ? Remedy.text(
                        "Read it from the environment of the build, or keep it in settings.xml of the machine.",
                        "${env." + name + "}")
                : Remedy.text(FROM_ENVIRONMENT, "${" + name + "}");
    }

    private static Remedy inDocs(SecretPlace place, String name) {
        return place.line().contains("curl") || place.line().contains("-u ")
                ? Remedy.text("Show the variable instead of its value.", "$" + name)
                : Remedy.text("Write a placeholder.", "<your Stripe key>");
    }

    private static Remedy inJson(SecretPlace place, String name) {
        boolean isAgent = place.fileName().contains("mcp") || place.fileName().contains("claude");
        return isAgent
                ? Remedy.text("Give the agent a restricted key from the environment.", "${" + name + "}")
                : Remedy.advice("Delete it here, and let the program read the environment variable " + name + ".");
    }

    private static boolean isDotenv(SecretPlace place) {
        return place.fileName().matches("[.]env(?:[._-].*)?|.*[.]env");
    }
}
