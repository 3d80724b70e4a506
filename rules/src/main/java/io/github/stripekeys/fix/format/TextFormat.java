package io.github.stripekeys.fix.format;

/** A format of configuration files. */
public interface TextFormat {
    /**
     * Whether two texts have the same structure and the same values, but for at most one that has a credential before.
     *
     * @param credential what only the first of them has at the changed place
     * @return false also if one of them cannot be parsed
     */
    boolean isSameBut(String before, String after, String credential);

    /** The format of files whose names end in this. */
    static TextFormat of(String extension) {
        return switch (extension) {
            case "yml", "yaml" -> new Yaml();
            case "properties" -> new JavaProperties();
            case "xml" -> new Xml();
            default -> throw new IllegalArgumentException(extension);
        };
    }
}
