package io.github.stripekeys.fix;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.text.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done about one finding. */
public sealed interface Fix {
    /** What it is about. */
    Finding finding();

    /**
     * Edits that take the credential out of its file.
     *
     * @param edits of the file that the finding is in
     * @param summary what stands there afterwards, such as {@code ${STRIPE_SECRET_KEY}}; never a credential
     * @param advice what to do besides, in one or two sentences; may be empty
     * @param variable the variable of the environment that the program reads afterwards, or null if it reads none
     */
    record Planned(
            Finding finding,
            List<Edit> edits,
            String summary,
            String advice,
            @Nullable String variable) implements Fix {}

    /**
     * Nothing is done.
     *
     * @param reason why, and what to do instead
     */
    record Refused(Finding finding, String reason) implements Fix {}
}
