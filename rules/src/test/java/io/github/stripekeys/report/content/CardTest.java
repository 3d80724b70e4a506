package io.github.stripekeys.report.content;

import static io.github.stripekeys.report.Results.finding;
import static io.github.stripekeys.report.Results.live;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardTest {
    @Test
    void gathersThePlacesOfACredentialTheWorstFirst() {
        Finding server = live("abc", Surface.SERVER, "A.java", 3);
        Finding page = live("abc", Surface.CLIENT, "z.js", 3);
        Finding accepted = Results.with(Status.KNOWN, live("abc", Surface.CLIENT, "a.js", 3));
        assertEquals(List.of(new Card(List.of(page, server, accepted))), Card.of(Stream.of(accepted, server, page)));
    }

    /** The line to edit, not what is built of it. */
    @Test
    void showsTheSourceBeforeTheArtifact() {
        Finding source = live("abc", Surface.SERVER, "src/main/resources/application.properties", 3);
        Finding jar = live("abc", Surface.ARTIFACT, "target/shop.jar", 1);
        Card card = Card.of(Stream.of(jar, source)).get(0);
        assertEquals(source, card.worst());
        assertEquals(Severity.CRITICAL, card.severity());
        assertTrue(card.isWorseElsewhere() && card.isBuiltFromSource(jar));
        String html = ReportFormat.HTML.write(Results.of(jar, source));
        assertTrue(html.contains("Also packed in"), html);
        assertTrue(html.contains("decides the severity of the credential"), html);
    }

    @Test
    void putsTheMostUrgentFirst() {
        Finding known = Results.with(Status.KNOWN, live("known", Surface.CLIENT, "a.js", 3));
        Finding test = finding(Rule.SECRET_KEY_TEST, Kind.SECRET, Mode.TEST, "test", Surface.CLIENT, "a.js", 4);
        Finding server = live("server", Surface.SERVER, "a.java", 3);
        Finding organization =
                finding(Rule.ORGANIZATION_KEY, Kind.ORGANIZATION, Mode.LIVE, "org", Surface.ARTIFACT, "b", 1);
        Finding page = live("page", Surface.CLIENT, "z.js", 3);
        assertEquals(
                List.of("f-v1:page", "f-v1:org", "f-v1:server", "f-v1:test", "f-v1:known"),
                Card.of(Stream.of(known, test, server, organization, page)).stream()
                        .map(Card::id)
                        .toList());
    }
}
