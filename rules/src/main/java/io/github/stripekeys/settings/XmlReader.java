package io.github.stripekeys.settings;

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
     * @param region from its start tag to the end of its end tag, or of what could be read
     */
    public record Element(String name, String parent, Map<String, String> attributes, String text, Region region) {
        /** That of its start tag; starts at 1. */
        public int line() {
            return region.startLine();
        }

        /** That of its start tag; starts at 1. */
        public int column() {
            return region.startColumn();
        }
    }

    /** An element of which not all is read yet. */
    private static final class Open {
        private final String name;
        private final String parent;
        private final Map<String, String> attributes;
        private final StringBuilder text = new StringBuilder();
        private final int start;
        private int end;

        private Open(String name, String parent, Map<String, String> attributes, int start, int end) {
            this.name = name;
            this.parent = parent;
            this.attributes = Map.copyOf(attributes);
            this.start = start;
            this.end = end;
        }

        private Element closed(Lines lines) {
            return new Element(name, parent, attributes, text.toString(), lines.region(start, end));
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
        open.forEach(element -> element.end = text.length());
        return elements.stream().map(element -> element.closed(lines)).toList();
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
                    open.element().text.append(events.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> open.pop().end = place(events);
            default -> {
                // comments, instructions and references to what is not declared say nothing
            }
        }
    }

    /** The parser tells where a start tag ends. */
    private void start(XMLStreamReader events) {
        int end = place(events);
        int start = Math.max(0, text.lastIndexOf("<" + events.getLocalName(), end));
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            attributes.put(events.getAttributeLocalName(i), events.getAttributeValue(i));
        }
        String parent = open.isEmpty() ? "" : open.element().name;
        Open element = new Open(events.getLocalName(), parent, attributes, start, end);
        open.push(element);
        elements.add(element);
    }

    private int place(XMLStreamReader events) {
        return lines.place(
                events.getLocation().getLineNumber(), events.getLocation().getColumnNumber());
    }
}
