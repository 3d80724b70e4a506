package io.github.stripekeys.remedy;

import java.util.Map;

/** What to write in code that runs on a server. */
final class CodeRemedies {
    /** How each language reads the environment, by the extension of its files. */
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
            Map.entry("ts", "process.env.%s"),
            Map.entry("mts", "process.env.%s"),
            Map.entry("py", "os.environ[\"%s\"]"),
            Map.entry("rb", "ENV.fetch(\"%s\")"),
            Map.entry("php", "getenv('%s')"),
            Map.entry("go", "os.Getenv(\"%s\")"),
            Map.entry("rs", "std::env::var(\"%s\")?"),
            Map.entry("cs", "Environment.GetEnvironmentVariable(\"%s\")"));

    private CodeRemedies() {}

    static boolean apply(SecretPlace place) {
        return ENVIRONMENT.containsKey(place.extension());
    }

    static Remedy of(SecretPlace place) {
        String name = VariableName.of(place);
        String read = String.valueOf(ENVIRONMENT.get(place.extension())).formatted(name);
        boolean isInjected =
                place.framework() != Framework.NONE && place.extension().matches("java|kt|groovy|scala");
        if (isInjected) {
            String property = VariableName.propertyOf(place);
            return Remedy.advice("Let the framework pass it to the constructor: "
                    + place.framework().inject(property) + " String " + parameter(place) + ", with " + property + "=${"
                    + name
                    + "} in the configuration.");
        }
        return Remedy.expression("Read it from the environment, set outside the repository.", read);
    }

    private static String parameter(SecretPlace place) {
        return place.kind().id().equals("webhook") ? "webhookSecret" : "secretKey";
    }
}
