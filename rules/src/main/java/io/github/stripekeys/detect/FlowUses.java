package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.excerpt.Excerpts;
import io.github.stripekeys.java.taint.Flow;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.TextPosition;
import java.util.List;

/** Makes uses of what was followed, with the lines that a report shows of them. */
final class FlowUses {
    private FlowUses() {}

    /** With what stands beside it. */
    static CredentialUse beside(Document document, CredentialUse usage) {
        return excerpts(document, usage).addTo(usage);
    }

    private static Excerpts excerpts(Document document, CredentialUse usage) {
        return Excerpts.hidingLiterals(
                document, usage.trace().stream().filter(step -> step.message().equals(Flow.WRITTEN_OUT)));
    }

    /** The same with the lines of its steps in all files. */
    static CredentialUse shown(ModuleTaint module, CredentialUse usage) {
        CredentialUse shown = usage;
        for (Document document : module.documents(usage.trace())) {
            shown = shown.withTrace(excerpts(document, usage).shown(shown.trace()));
        }
        return shown;
    }

    /** A request of a script in a browser. */
    static CredentialUse ofRequest(Document script, Region region) {
        String description = "browser script calls api.stripe.com with a secret key";
        return new CredentialUse(
                Use.KEY_OF_REQUEST,
                null,
                "key of requests",
                description,
                region,
                new TextPosition(script.text().content(), script.place(region)),
                List.of(Evidence.FLOW),
                List.of());
    }

    /** Where a flow ends. */
    static CredentialUse of(Flow flow) {
        Use use = flow.audience() == Flow.Audience.CLIENT ? Use.SENT_TO_CLIENT : Use.LOGGED;
        String description = flow.secret() + " is " + flow.sink();
        return new CredentialUse(
                use,
                null,
                flow.secret(),
                description,
                flow.region(),
                TextPosition.NOWHERE,
                List.of(Evidence.FLOW),
                flow.trace());
    }
}
