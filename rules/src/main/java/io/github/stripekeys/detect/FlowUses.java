package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.excerpt.Excerpts;
import io.github.stripekeys.java.taint.Flow;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.TextPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes uses of what was followed, with the lines that a report shows of them. */
final class FlowUses {
    private FlowUses() {}

    /** With what stands beside them. */
    static List<CredentialUse> beside(Document document, List<CredentialUse> uses) {
        return uses.isEmpty()
                ? uses
                : uses.stream().map(excerpts(document, uses)::addTo).toList();
    }

    /** Of a document that these go through; none shows what another hides. */
    private static Excerpts excerpts(Document document, List<CredentialUse> uses) {
        return Excerpts.hidingLiterals(
                document,
                uses.stream()
                        .flatMap(use -> use.trace().stream())
                        .filter(step -> step.message().equals(Flow.WRITTEN_OUT)));
    }

    /** Where flows end, with what stands beside that, and with the lines of their steps in all files. */
    static Map<Location, List<CredentialUse>> shown(ModuleTaint module, List<Flow> flows) {
        List<CredentialUse> all = flows.stream().map(FlowUses::of).toList();
        Map<String, Excerpts> known = new HashMap<>();
        Function<Document, Excerpts> excerpts =
                document -> known.computeIfAbsent(document.location().displayPath(), any -> excerpts(document, all));
        Map<Location, List<CredentialUse>> shown = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            CredentialUse use = all.get(i);
            for (Document document : module.documents(use.trace())) {
                use = use.withTrace(excerpts.apply(document).shown(use.trace()));
            }
            Optional<Excerpts> end = module.document(flows.get(i).location()).map(excerpts);
            shown.computeIfAbsent(flows.get(i).location(), any -> new ArrayList<>())
                    .add(end.isPresent() ? end.get().addTo(use) : use);
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
    private static CredentialUse of(Flow flow) {
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
