package io.github.stripekeys.fix.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML files, of one or more documents. */
final class Yaml implements TextFormat {
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    @Override
    public boolean isSameBut(String before, String after, String credential) {
        Optional<List<String>> old = events(before);
        Optional<List<String>> now = events(after);
        return old.isPresent() && now.isPresent() && Values.areSameBut(old.get(), now.get(), credential);
    }

    private static Optional<List<String>> events(String text) {
        try {
            List<String> events = new ArrayList<>();
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                events.add(described(event));
            }
            return Optional.of(events);
        } catch (YamlEngineException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static String described(Event event) {
        String id = event.getEventId() + " " + (event instanceof NodeEvent node ? node.getAnchor() : "");
        if (event instanceof ScalarEvent scalar) {
            return id + scalar.getTag() + scalar.getScalarStyle() + scalar.getValue();
        }
        return event instanceof AliasEvent ? id : event.getEventId().toString() + id;
    }
}
