package io.github.stripekeys.exposure.settings;

import io.github.stripekeys.text.Lines;
import io.github.stripekeys.text.Region;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the elements of XML. No entity is looked up and no DTD is read. */
public final class XmlReader {
    private final String text;
    private final Lines lines;
    private final List<Open> elements = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private XmlReader(String text) {
        this.text = text;
        this.lines = Lines.of(text);
    }

    /**
     * An element.
     *
     * @param parent name of the element around it, empty for the outermost
     * @param text that stands in it, but not in another element in it
     * @param line of its start tag; starts at 1
     * @param column of its start tag; starts at 1
     */
    public record Element(
            String name, String parent, Map<String, String> attributes, String text, int line, int column) {}

    /** An element of which not all is read yet. */
    private record Open(
            String name, String parent, Map<String, String> attributes, StringBuilder text, int line, int column) {
        private Element closed() {
            return new Element(name, parent, Map.copyOf(attributes), text.toString(), line, column);
        }
    }

    /** All elements in the order of their start tags; those before an error, if there is one. */
    public static List<Element> read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        XmlReader reader = new XmlReader(text);
        try {
            reader.readAll(factory.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            return reader.read();
        }
        return reader.read();
    }

    private List<Element> read() {
        return elements.stream().map(Open::closed).toList();
    }

    private void readAll(XMLStreamReader events) throws XMLStreamException {
        while (events.hasNext()) {
            accept(events.next(), events);
        }
    }

    private void accept(int event, XMLStreamReader events) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(events);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    open.element().text().append(events.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            default -> {
                // comments, instructions and references to what is not declared say nothing
            }
        }
    }

    /** The parser tells where a start tag ends. */
    private void start(XMLStreamReader events) {
        int end = lines.place(
                events.getLocation().getLineNumber(), events.getLocation().getColumnNumber());
        int start = Math.max(0, text.lastIndexOf("<" + events.getLocalName(), end));
        Region region = lines.region(start, start);
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            attributes.put(events.getAttributeLocalName(i), events.getAttributeValue(i));
        }
        String parent = open.isEmpty() ? "" : open.element().name();
        Open element = new Open(
                events.getLocalName(),
                parent,
                attributes,
                new StringBuilder(),
                region.startLine(),
                region.startColumn());
        open.push(element);
        elements.add(element);
    }
}
