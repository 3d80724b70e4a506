package io.github.stripekeys.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.settings.XmlReader.Element;
import io.github.stripekeys.text.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XmlReaderTest {
    @Test
    void tellsWhereElementsAre() {
        String text = "<?xml version='1.0'?>\r\n<a>\r\n  <b\r\n    k='1' l=\"&lt;2\">x<c/>y</b>\r\n</a>";
        assertEquals(
                List.of(
                        new Element("a", "", Map.of(), "\n  \n", new Region(2, 1, 5, 5)),
                        new Element("b", "a", Map.of("k", "1", "l", "<2"), "xy", new Region(3, 3, 4, 31)),
                        new Element("c", "b", Map.of(), "", new Region(4, 22, 4, 26))),
                XmlReader.read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <a>x<!-- <b/> -->y</a>          | xy
        <a><![CDATA[<b>x</b>]]></a>     | <b>x</b>
        <a>&amp;&#x41;</a>              | &A
        <a>x&unknown;y</a>              | xy
        """)
    void readsText(String xml, String text) {
        assertEquals(text, XmlReader.read(xml).get(0).text());
        assertEquals(1, XmlReader.read(xml).size());
    }

    @Test
    void keepsWhatIsBeforeAnError() {
        assertEquals(
                List.of("a", "b"),
                XmlReader.read("<a><b>x</b><c").stream().map(Element::name).toList());
        assertEquals(List.of(), XmlReader.read("no XML"));
    }

    @Test
    void readsNoOtherFileAndExpandsNothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("other.txt"), "secret");
        String external = "<!DOCTYPE a [<!ENTITY e SYSTEM '" + file.toUri() + "'>]><a>&e;</a>";
        assertEquals("", XmlReader.read(external).get(0).text());
        String bomb = "<!DOCTYPE a [<!ENTITY e 'xxxxxxxx'><!ENTITY f '&e;&e;'>]><a>&f;</a>";
        assertEquals("", XmlReader.read(bomb).get(0).text());
        String remote = "<!DOCTYPE module PUBLIC '-//Google Inc.//DTD Google Web Toolkit 2.8//EN'"
                + " 'http://127.0.0.1:9/x.dtd'><a>x</a>";
        assertEquals("x", XmlReader.read(remote).get(0).text());
    }
}
