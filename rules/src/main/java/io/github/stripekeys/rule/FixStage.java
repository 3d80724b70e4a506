package io.github.stripekeys.rule;

import java.util.Arrays;
import java.util.Locale;

/**
 * When a step of a fix has its turn, in order. The first word of a step on a rule's page names it, such as {@code **Deploy the new key**}.
 * The order is that of Stripe's own pages: nothing stops working, since the old key expires after the new one is in use.
 */
public enum FixStage {
    CREATE,
    CHANGE,
    DEPLOY,
    EXPIRE,
    CHECK,
    REPORT,
    CLEAN,
    PREVENT;

    /** Whether each rule that a credential breaks may have a step of its own; of the others, the first rule's is the only one. */
    boolean isPerRule() {
        return this == CHANGE || this == PREVENT;
    }

    /** Whether it is about files as they are now, and has no place where the credential is in the history only. */
    boolean isAboutFiles() {
        return isPerRule();
    }

    /**
     * The stage of a step.
     *
     * @throws IllegalArgumentException if the step begins with no stage
     */
    static FixStage of(String markdown) {
        return Arrays.stream(values())
                .filter(stage -> markdown.startsWith("**" + stage.verb()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A step begins with no stage: " + markdown));
    }

    private String verb() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
