package io.github.stripekeys.remedy;

import java.util.Locale;
import java.util.regex.Pattern;

/** What to write in files that settings are read from: a variable only where it is known that something replaces it. */
final class ConfigurationRemedies {
    private static final String FROM_ENVIRONMENT = "Read it from the environment, set outside the repository.";
    private static final Pattern APPLICATION =
            Pattern.compile("(?:application|bootstrap)(?:[-_.][\\w.-]*)?[.](?:properties|ya?ml)");
    private static final Pattern MICROPROFILE = Pattern.compile("microprofile-config(?:[-_.][\\w.-]*)?[.]properties");
    private static final Pattern HOCON = Pattern.compile("(?:application|reference)(?:[-_.][\\w.-]*)?[.]conf");
    private static final Pattern PLACEHOLDERS =
            Pattern.compile("property-placeholder|PropertySourcesPlaceholderConfigurer|PropertyPlaceholderConfigurer");
    private static final Pattern SPRING_XML = Pattern.compile("<(?:\\w+:)?beans\\b|<blueprint\\b");
    private static final Pattern VARIABLE_BLOCK = Pattern.compile("variable\\s+\"[^\"]+\"\\s*\\{[^{}]*$");
    private static final Pattern CONSTANT_BLOCK = Pattern.compile("(?:backend\\s+\"[^\"]+\"|terraform)\\s*\\{[^{}]*$");

    private ConfigurationRemedies() {}

    static boolean apply(SecretPlace place) {
        return isDotenv(place)
                || place.extension()
                        .matches(
                                "properties|ya?ml|xml|conf|tf|tfvars|json|toml|ini|sh|bash|zsh|bat|cmd|ps1|md|adoc|txt|rst|http|service");
    }

    static Remedy of(SecretPlace place) {
        String name = place.variableName();
        if (isDotenv(place)) {
            return Remedy.advice("Remove the file from Git with git rm --cached " + place.path()
                    + ", add it to .gitignore, and commit an .env.example with the line " + name + "=.");
        }
        Remedy remedy = switch (place.extension()) {
            case "properties", "yml", "yaml" -> inProperties(place, name);
            case "xml" -> inXml(place, name);
            case "conf" ->
                HOCON.matcher(place.fileName()).matches()
                        ? Remedy.expression(FROM_ENVIRONMENT, "${" + name + "}")
                        : unread(name);
            case "tf" -> inTerraform(place, name);
            case "tfvars" ->
                Remedy.advice("Delete it here, and set TF_VAR_ and the name of the variable outside the repository.");
            case "sh", "bash", "zsh" -> Remedy.expression(FROM_ENVIRONMENT, "\"$" + name + "\"");
            case "bat", "cmd" -> Remedy.text(FROM_ENVIRONMENT, "%" + name + "%");
            case "ps1" -> Remedy.expression(FROM_ENVIRONMENT, "$env:" + name);
            case "md", "adoc", "txt", "rst", "http" -> inDocs(place, name);
            case "json" -> inJson(place, name);
            default -> unread(name);
        };
        return remedy.reference() == null || remedy.reference().startsWith("<") ? remedy : remedy.reading(name);
    }

    /** Nothing is known to replace a variable there. */
    private static Remedy unread(String name) {
        return Remedy.advice("Delete it here, and let the program read the environment variable " + name + ".");
    }

    private static Remedy inProperties(SecretPlace place, String name) {
        boolean isReplaced = APPLICATION.matcher(place.fileName()).matches()
                || MICROPROFILE.matcher(place.fileName()).matches();
        return isReplaced ? Remedy.text(FROM_ENVIRONMENT, "${" + name + "}") : unread(name);
    }

    private static Remedy inXml(SecretPlace place, String name) {
        if (place.fileName().equals("pom.xml") || place.fileName().equals("settings.xml")) {
            return Remedy.text(
                    "Read it from the environment of the build, or keep it in settings.xml of the machine.",
                    "${env." + name + "}");
        }
        String text = place.around();
        boolean isSpring = SPRING_XML.matcher(text).find()
                && (PLACEHOLDERS.matcher(text).find() || place.framework() == Framework.SPRING);
        boolean isLogback = place.fileName().startsWith("logback");
        return isSpring || isLogback ? Remedy.text(FROM_ENVIRONMENT, "${" + name + "}") : unread(name);
    }

    private static Remedy inTerraform(SecretPlace place, String name) {
        String variable = name.toLowerCase(Locale.ROOT);
        String advice = "Declare a sensitive variable and set TF_VAR_" + variable + " outside the repository.";
        boolean isConstant = CONSTANT_BLOCK.matcher(place.above()).find();
        boolean isDefault = VARIABLE_BLOCK.matcher(place.above() + "\n").find();
        return isConstant || isDefault ? Remedy.advice(advice) : Remedy.expression(advice, "var." + variable);
    }

    private static Remedy inDocs(SecretPlace place, String name) {
        return place.line().contains("curl") || place.line().contains("-u ")
                ? Remedy.text("Show the variable instead of its value.", "$" + name)
                : Remedy.text("Show a placeholder instead.", "<your Stripe key>");
    }

    private static Remedy inJson(SecretPlace place, String name) {
        return place.fileName().equals(".mcp.json")
                ? Remedy.text("Give the agent a restricted key from the environment.", "${" + name + "}")
                : unread(name);
    }

    private static boolean isDotenv(SecretPlace place) {
        return place.fileName().matches("[.]env(?:[._-].*)?|.*[.]env");
    }
}
