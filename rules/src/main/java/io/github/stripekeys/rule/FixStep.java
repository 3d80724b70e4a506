package io.github.stripekeys.rule;

/**
 * One thing to do about a credential, as a rule's page says it.
 *
 * @param markdown on one line; its first sentence, in bold, is what to do
 */
public record FixStep(FixStage stage, String markdown) {
    static FixStep of(String markdown) {
        return new FixStep(FixStage.of(markdown), markdown);
    }

    /** The same without marks and addresses. */
    public String text() {
        return RulePage.plain(markdown);
    }
}
