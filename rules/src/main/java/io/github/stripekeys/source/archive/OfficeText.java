package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a part of an office document (ECMA-376, and OpenDocument 1.3), a paragraph on a line, whose runs are joined: a
 * program that writes such parts cuts words wherever somebody has typed or the spelling was checked.
 */
final class OfficeText {
    private static final Pattern PARTS = Pattern.compile(
            "(?:word|ppt|xl)/(?:[A-Za-z]+/)?[A-Za-z]+[0-9]*\\.xml|(?:content|styles|meta)\\.xml|docProps/[a-z]+\\.xml");
    private static final Pattern NAMESPACE =
            Pattern.compile("schemas\\.openxmlformats\\.org|purl\\.oclc\\.org/ooxml|urn:oasis:names:tc:opendocument"
                    + "|<(?:w|a|text):p[ >]");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "si", "is", "h", "c", "rPh", "comment", "row", "tab", "br", "cr");
    /** What the text of runs stands in in ECMA-376: other texts are lines of their own, and blanks only lay out the XML. */
    private static final Set<String> TEXTS = Set.of("t", "delText", "instrText");
    /** What stands behind the text of a cell, to say how it is read aloud. */
    private static final String PHONETIC = "rPh";

    private static final String OPEN_DOCUMENT = "office:";
    private static final int HEAD = 4 << 10;
    private static final int SHORTEST_VALUE = 16;

    private OfficeText() {}

    /** The text of such a part; empty if it is none or no XML. */
    static Optional<Blob> of(Blob blob) {
        String name = blob.location().name();
        String own = name.substring(name.lastIndexOf("!/") + 1).replaceFirst("^/", "");
        if (!PARTS.matcher(own).matches()) {
            return Optional.empty();
        }
        String head = new String(blob.bytes(), 0, Math.min(HEAD, blob.length()), StandardCharsets.ISO_8859_1);
        return NAMESPACE.matcher(head).find() ? read(blob) : Optional.empty();
    }

    private static Optional<Blob> read(Blob blob) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(
                XMLInputFactory.IS_NAMESPACE_AWARE, false); // programs that cut parts leave declarations out
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml =
                    factory.createXMLStreamReader(new ByteArrayInputStream(blob.bytes(), 0, blob.length()));
            byte[] text = text(xml).getBytes(StandardCharsets.UTF_8);
            return Optional.of(new Blob(blob.location(), text, text.length));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        StringBuilder values = new StringBuilder();
        String element = "";
        boolean isOpenDocument = false;
        boolean isOther = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                boolean isRun = isOpenDocument || TEXTS.contains(element);
                if (isRun || !xml.isWhiteSpace()) {
                    text.append(xml.getText());
                    isOther = !isRun;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                element = "";
                text.append(isOther || PARAGRAPHS.contains(withoutPrefix(xml.getLocalName())) ? "\n" : "");
                isOther = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                element = withoutPrefix(xml.getLocalName());
                isOpenDocument |= xml.getLocalName().startsWith(OPEN_DOCUMENT);
                text.append(element.equals(PHONETIC) ? "\n" : "");
                addValues(xml, values);
            } else if (event == XMLStreamConstants.COMMENT) {
                values.append(xml.getText()).append('\n');
            }
        }
        return text.append('\n').append(values).toString();
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Attributes that are long enough for a key, each on a line. */
    private static void addValues(XMLStreamReader xml, StringBuilder values) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeValue(i).length() >= SHORTEST_VALUE) {
                values.append(xml.getAttributeLocalName(i))
                        .append('=')
                        .append(xml.getAttributeValue(i))
                        .append('\n');
            }
        }
    }
}
