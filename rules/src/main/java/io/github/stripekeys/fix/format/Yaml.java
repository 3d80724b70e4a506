package io.github.stripekeys.fix.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML files, of one or more documents. */
final class Yaml implements TextFormat {
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    /** Nobody nests deeper; where so many collections end at once, the parser takes quadratic time. */
    private static final int DEEPEST = 1_000;

    @Override
    public boolean isSameBut(String before, String after, String credential) {
        Optional<List<String>> old = events(before);
        Optional<List<String>> now = events(after);
        return old.isPresent() && now.isPresent() && Values.areSameBut(old.get(), now.get(), credential);
    }

    private static Optional<List<String>> events(String text) {
        try {
            List<String> events = new ArrayList<>();
            int depth = 0;
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                events.add(described(event));
                depth += depth(event);
                if (depth > DEEPEST) {
                    return Optional.empty();
                }
            }
            return Optional.of(events);
        } catch (YamlEngineException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static int depth(Event event) {
        return event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
    }

    private static String described(Event event) {
        String id = event.getEventId() + " " + (event instanceof NodeEvent node ? node.getAnchor() : "");
        if (event instanceof ScalarEvent scalar) {
            return id + scalar.getTag() + scalar.getScalarStyle() + scalar.getValue();
        }
        return event instanceof AliasEvent ? id : event.getEventId().toString() + id;
    }
}
