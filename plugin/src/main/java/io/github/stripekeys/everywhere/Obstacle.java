package io.github.stripekeys.everywhere;

import java.util.Optional;
import java.util.Properties;

/** Why the goal cannot run here. */
final class Obstacle {
    private static final int JAVA = 17;
    private static final int[] MAVEN = {3, 6, 3};

    private Obstacle() {}

    /**
     * The reason, for people; empty if there is none.
     *
     * @param java properties of the Java that runs Maven
     * @param maven properties that Maven has set
     */
    static Optional<String> in(Properties java, Properties maven) {
        String javaVersion = java.getProperty("java.specification.version", "");
        if (number(javaVersion.startsWith("1.") ? javaVersion.substring(2) : javaVersion) < JAVA) {
            return Optional.of("it needs Java " + JAVA + " or newer to run Maven, and this is Java " + javaVersion);
        }
        String mavenVersion = maven.getProperty("maven.version", "");
        return isOlder(mavenVersion)
                ? Optional.of("it needs Maven 3.6.3 or newer, and this is Maven " + mavenVersion)
                : Optional.empty();
    }

    private static boolean isOlder(String version) {
        String[] parts = version.split("[.-]", -1);
        for (int i = 0; i < MAVEN.length; i++) {
            int part = i < parts.length ? number(parts[i]) : 0;
            if (part != MAVEN[i]) {
                return part < MAVEN[i];
            }
        }
        return false;
    }

    /** The number that a text starts with; of an unknown version, one that is new enough. */
    private static int number(String text) {
        int end = 0;
        while (end < text.length() && end < 6 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(0, end));
    }
}
