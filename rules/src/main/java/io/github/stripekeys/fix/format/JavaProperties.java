package io.github.stripekeys.fix.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Files that {@link Properties} reads. */
final class JavaProperties implements TextFormat {
    @Override
    public boolean isSameBut(String before, String after, String credential) {
        Optional<List<String>> old = entries(before);
        Optional<List<String>> now = entries(after);
        return old.isPresent() && now.isPresent() && Values.areSameBut(old.get(), now.get(), credential);
    }

    /** Names and values in turn; a name whose text has a credential is none that a fix may change. */
    private static Optional<List<String>> entries(String text) {
        Recorded recorded = new Recorded();
        try {
            recorded.load(new StringReader(text));
            return Optional.of(recorded.entries);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Keeps entries in their order, and those too that a later one hides. */
    private static final class Recorded extends Properties {
        private static final long serialVersionUID = 1;
        private final transient List<String> entries = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            entries.add("name " + key.hashCode());
            entries.add("value " + value);
            return super.put(key, value);
        }
    }
}
