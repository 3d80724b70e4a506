package io.github.stripekeys.fix.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML files. */
final class Xml implements TextFormat {
    @Override
    public boolean isSameBut(String before, String after, String credential) {
        Optional<List<String>> old = items(before);
        Optional<List<String>> now = items(after);
        return old.isPresent() && now.isPresent() && Values.areSameBut(old.get(), now.get(), credential);
    }

    private static Optional<List<String>> items(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            List<String> items = new ArrayList<>();
            while (reader.hasNext()) {
                int event = reader.next();
                items.add(event + (reader.hasName() ? " " + reader.getLocalName() : ""));
                items.add(reader.hasText() ? "text " + reader.getText() : "");
                addAttributes(event, reader, items);
            }
            return Optional.of(items);
        } catch (XMLStreamException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static void addAttributes(int event, XMLStreamReader reader, List<String> items) {
        if (event != XMLStreamReader.START_ELEMENT) {
            return;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            items.add("attribute " + reader.getAttributeLocalName(i));
            items.add("value " + reader.getAttributeValue(i));
        }
    }
}
