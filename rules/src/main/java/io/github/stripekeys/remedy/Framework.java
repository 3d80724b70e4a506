package io.github.stripekeys.remedy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who hands configuration to Java code, and how. */
public enum Framework {
    SPRING(
            "@Value(\"${%s}\")",
            "org.springframework.beans.factory.annotation.",
            "org[.]springframework[.]|@(?:RestController|Service|Component|Value)\\b"),
    QUARKUS("@ConfigProperty(name = \"%s\")", "org.eclipse.microprofile.config.inject.", "io[.]quarkus[.]"),
    /** Where beans are those of CDI, which want {@code @Inject} beside. */
    MICROPROFILE(
            "@ConfigProperty(name = \"%s\")",
            "org.eclipse.microprofile.config.inject.", "org[.]eclipse[.]microprofile[.]config|@ConfigProperty\\b"),
    MICRONAUT("@Value(\"${%s}\")", "io.micronaut.context.annotation.", "io[.]micronaut[.]"),
    /** None that is known: the environment is read directly. */
    NONE("System.getenv(\"%s\")", "", "");

    /** Annotations that beans of several frameworks have. */
    private static final Pattern SHARED = Pattern.compile("\\b(?:jakarta|javax)[.](?:enterprise|inject|ws[.]rs)[.]");

    /** Without those parts of Spring that have no beans. */
    private static final Pattern OF_SPRING = Pattern.compile(
            "^org[.]springframework(?:[.]\\w+)*(?:$|:(?!spring-(?:core|jcl|expression|boot-maven-plugin|boot-dependencies)(?:$|:)))");

    private static final Pattern OF_QUARKUS =
            Pattern.compile("^io[.]quarkus(?:[.]\\w+)*(?:$|:(?!quarkus-(?:bom|universe-bom)))");
    private static final Pattern OF_MICROPROFILE =
            Pattern.compile("^(?:org[.]eclipse[.]microprofile|io[.]helidon[.]microprofile)");
    private static final Pattern OF_MICRONAUT = Pattern.compile("^io[.]micronaut(?:[.]|:|$)");

    private final String injection;
    private final String owner;
    private final Pattern sign;

    Framework(String injection, String owner, String sign) {
        this.injection = injection;
        this.owner = owner;
        this.sign = Pattern.compile(sign);
    }

    /** The framework that a piece of code uses, by its imports and annotations. */
    public static Framework of(String code) {
        return Arrays.stream(values())
                .filter(framework -> framework.sign.matcher(code).find())
                .findFirst()
                .orElse(NONE);
    }

    /**
     * The framework that a file uses.
     *
     * @param classPath the frameworks that its module depends on, which decide
     */
    public static Framework of(String code, Set<Framework> classPath) {
        return classPath.stream()
                .sorted()
                .filter(framework -> framework.sign.matcher(code).find())
                .findFirst()
                .or(() -> classPath.stream()
                        .sorted()
                        .filter(framework -> SHARED.matcher(code).find())
                        .filter(framework -> framework != SPRING)
                        .findFirst())
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
    public record Injection(String annotation, String arguments) {
        /** As it is written where the annotation is imported. */
        public String text() {
            return "@" + annotation.substring(annotation.lastIndexOf('.') + 1) + arguments;
        }
    }

    /**
     * The annotations for what stands at a place; none for {@link #NONE}.
     *
     * @param code of the file, which tells whose {@code @Inject} it uses
     */
    public List<Injection> injections(SecretPlace place, String code) {
        if (this == NONE) {
            return List.of();
        }
        String written = inject(VariableName.propertyOf(place));
        int arguments = written.indexOf('(');
        Injection value = new Injection(owner + written.substring(1, arguments), written.substring(arguments));
        String inject = code.contains("import javax.") && !code.contains("import jakarta.") ? "javax" : "jakarta";
        return this == MICROPROFILE ? List.of(new Injection(inject + ".inject.Inject", ""), value) : List.of(value);
    }

    /** The framework that a dependency brings with it, such as {@code org.springframework.boot:spring-boot-starter-web}. */
    public static Optional<Framework> ofDependency(String name) {
        return Arrays.stream(values())
                .filter(framework -> framework != NONE)
                .filter(framework -> framework.dependency().matcher(name).find())
                .findFirst();
    }

    private Pattern dependency() {
        return switch (this) {
            case SPRING -> OF_SPRING;
            case QUARKUS -> OF_QUARKUS;
            case MICROPROFILE -> OF_MICROPROFILE;
            case MICRONAUT -> OF_MICRONAUT;
            case NONE -> throw new IllegalStateException("of none");
        };
    }
}
