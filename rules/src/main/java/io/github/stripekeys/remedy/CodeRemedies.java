package io.github.stripekeys.remedy;

import java.util.Map;
import java.util.Set;

/** What to write in code that runs on a server. */
final class CodeRemedies {
    /** How each language reads the environment, by the extension of its files; none if that would not have the type of a text. */
    private static final Map<String, String> ENVIRONMENT = Map.ofEntries(
            Map.entry("java", "System.getenv(\"%s\")"),
            Map.entry("kt", "System.getenv(\"%s\")"),
            Map.entry("kts", "System.getenv(\"%s\")"),
            Map.entry("groovy", "System.getenv(\"%s\")"),
            Map.entry("gradle", "System.getenv(\"%s\")"),
            Map.entry("scala", "sys.env(\"%s\")"),
            Map.entry("clj", "(System/getenv \"%s\")"),
            Map.entry("js", "process.env.%s"),
            Map.entry("mjs", "process.env.%s"),
            Map.entry("cjs", "process.env.%s"),
            Map.entry("ts", "process.env.%s!"),
            Map.entry("mts", "process.env.%s!"),
            Map.entry("cts", "process.env.%s!"),
            Map.entry("py", "os.environ[\"%s\"]"),
            Map.entry("rb", "ENV.fetch(\"%s\")"),
            Map.entry("php", "getenv('%s')"),
            Map.entry("go", "os.Getenv(\"%s\")"),
            Map.entry("rs", ""),
            Map.entry("cs", "System.Environment.GetEnvironmentVariable(\"%s\")"));

    private static final Set<String> INJECTED = Set.of("java", "kt");

    private CodeRemedies() {}

    static boolean apply(SecretPlace place) {
        return ENVIRONMENT.containsKey(place.extension());
    }

    static Remedy of(SecretPlace place) {
        String name = place.variableName();
        String read = String.valueOf(ENVIRONMENT.get(place.extension())).formatted(name);
        if (read.isEmpty()) {
            return Remedy.advice("Read the variable " + name + " from the environment, set outside the repository.");
        } else if (isWorker(place)) {
            return Remedy.advice(
                    "Store it with wrangler secret put " + name + ", and read it from the env of the handler.");
        } else if (place.framework() != Framework.NONE && INJECTED.contains(place.extension())) {
            String property = VariableName.propertyOf(place);
            return Remedy.advice("Let the framework pass it to the constructor: "
                    + place.framework().inject(property) + " String " + parameter(place) + ", with the variable " + name
                    + " set outside the repository.");
        }
        return Remedy.expression("Read it from the environment, set outside the repository.", read)
                .reading(name);
    }

    /** Whether the code runs where there is no {@code process}. */
    private static boolean isWorker(SecretPlace place) {
        return place.extension().matches("[mc]?[jt]s")
                && (place.around().contains("Deno.")
                        || place.around().contains("addEventListener('fetch'")
                        || place.around().contains("addEventListener(\"fetch\"")
                        || place.around().matches("(?s).*export default \\{\\s*(?:async )?fetch\\(.*"));
    }

    private static String parameter(SecretPlace place) {
        return place.kind().id().equals("webhook") ? "webhookSecret" : "secretKey";
    }
}
