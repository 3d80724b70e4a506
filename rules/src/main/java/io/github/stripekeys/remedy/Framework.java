package io.github.stripekeys.remedy;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who hands configuration to Java code, and how. */
public enum Framework {
    SPRING("@Value(\"${%s}\")", "org[.]springframework|@(?:RestController|Service|Component|Value)\\b"),
    QUARKUS("@ConfigProperty(name = \"%s\")", "io[.]quarkus|org[.]eclipse[.]microprofile[.]config|@ConfigProperty\\b"),
    MICRONAUT("@Value(\"${%s}\")", "io[.]micronaut"),
    /** None that is known: the environment is read directly. */
    NONE("System.getenv(\"%s\")", "");

    private final String injection;
    private final Pattern sign;

    Framework(String injection, String sign) {
        this.injection = injection;
        this.sign = Pattern.compile(sign);
    }

    /** The framework that a piece of Java code uses, by its imports and annotations. */
    public static Framework of(String code) {
        return Arrays.stream(values())
                .filter(framework -> framework.sign.matcher(code).find())
                .findFirst()
                .orElse(NONE);
    }

    /** How code gets a property; for {@link #NONE}, a variable of the environment. */
    String inject(String name) {
        return injection.formatted(name);
    }

    /**
     * An annotation that makes the framework fill in a field.
     *
     * @param annotation its qualified name
     * @param arguments what follows the name, with its parentheses
     */
    public record Injection(String annotation, String arguments) {}

    /** The annotation for what stands at a place; empty for {@link #NONE}. */
    public Optional<Injection> injection(SecretPlace place) {
        if (this == NONE) {
            return Optional.empty();
        }
        String written = inject(VariableName.propertyOf(place));
        int arguments = written.indexOf('(');
        String simple = written.substring(1, arguments);
        String owner = switch (this) {
            case SPRING -> "org.springframework.beans.factory.annotation.";
            case QUARKUS -> "org.eclipse.microprofile.config.inject.";
            case MICRONAUT, NONE -> "io.micronaut.context.annotation.";
        };
        return Optional.of(new Injection(owner + simple, written.substring(arguments)));
    }
}
