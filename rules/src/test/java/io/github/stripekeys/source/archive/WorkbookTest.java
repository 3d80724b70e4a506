package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of cells, which spreadsheets cut into runs wherever a letter has another font. */
final class WorkbookTest {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            value = {
                "<si><r><t>fi</t></r><r><rPr><b/></rPr><t>rst</t></r></si>",
                "<si>~  <r>~    <t>fi</t>~  </r>~  <r>~    <rPr>~      <b/>~    </rPr>~    <t>rst</t>~  </r>~</si>",
                "<si><r><t xml:space=\"preserve\">fi</t></r><r><t>rs</t></r><r><t>t</t></r></si>",
                "<si><r><t>fi</t></r><r><t/></r><r><t><![CDATA[rst]]></t></r></si>",
                "<si><t>first</t><rPh sb=\"0\" eb=\"1\"><t>FI</t></rPh><phoneticPr fontId=\"1\"/></si>"
            })
    void ofSharedStringsAreWhole(String item) {
        String xml = "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/x\">~<si><t>zero</t></si>"
                + item + "~<si><t>second</t></si></sst>";
        List<String> lines = lines(STRINGS, xml.replace("~", "\n"));
        assertEquals(
                List.of("zero", "first", "second"),
                lines.stream().filter(line -> !line.equals("FI")).toList());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            value = {
                "<c r=\"A1\" t=\"inlineStr\"><is><r><t>fi</t></r><r><t>rst</t></r></is></c>",
                "<c r=\"A1\" t=\"inlineStr\">~<is>~<r>~<t>fi</t>~</r>~<r>~<t>rst</t>~</r>~</is>~</c>",
                "<c r=\"A1\" t=\"str\"><f>A2&amp;A3</f><v>first</v></c>"
            })
    void ofCellsAreWhole(String cell) {
        String xml = "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/x\"><sheetData><row>"
                + cell + "<c r=\"A2\"><is><t>second</t></is></c></row></sheetData></worksheet>";
        List<String> lines = lines(SHEET, xml.replace("~", "\n"));
        assertEquals(
                List.of("first", "second"),
                lines.stream().filter(line -> !line.equals("A2&A3")).toList());
    }

    @Test
    void anotherPrefixOfTheNamespaceIsNoOtherText() {
        String xml =
                "<x:sst xmlns:x=\"http://schemas.openxmlformats.org/x\"><x:si>\n<x:r>\n<x:t>fi</x:t>\n</x:r>\n<x:r><x:t>rst</x:t></x:r></x:si></x:sst>";
        assertEquals(List.of("first"), lines(STRINGS, xml));
    }

    @Test
    void textsOfTwoCellsAreNotOne() {
        String xml =
                "<sst xmlns=\"http://schemas.openxmlformats.org/x\"><si><t>fi</t></si><si><r><t>rst</t></r></si></sst>";
        assertEquals(List.of("fi", "rst"), lines(STRINGS, xml));
        String row =
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/x\"><row><c><v>fi</v></c><c><is><t>rst</t></is></c></row></worksheet>";
        assertEquals(List.of("fi", "rst"), lines(SHEET, row));
    }

    @Test
    void propertiesAreNotOneText() {
        String xml =
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/x\"><dc:title>fi</dc:title>~<dc:creator>rst</dc:creator><cp:lastModifiedBy>second</cp:lastModifiedBy></cp:coreProperties>";
        for (String between : List.of("", "\n")) {
            assertEquals(List.of("fi", "rst", "second"), lines("docProps/core.xml", xml.replace("~", between)));
        }
    }

    @Test
    void blanksBetweenSpansOfOpenDocumentsStay() {
        String xml =
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:x\"><text:p><text:span>fi</text:span> <text:span>rst</text:span></text:p></office:document-content>";
        assertEquals(List.of("fi rst"), lines("content.xml", xml));
    }

    @Test
    void blanksAndLineEndsOfATextStay() {
        String xml =
                "<sst xmlns=\"http://schemas.openxmlformats.org/x\"><si><r><t xml:space=\"preserve\">fi </t></r><r><t>rst\nsecond</t></r></si></sst>";
        assertEquals(List.of("fi rst", "second"), lines(STRINGS, xml));
    }

    /** The lines of a part that are not empty, without those of attributes. */
    private static List<String> lines(String part, String xml) {
        String blob = Unpacked.of("a.xlsx", Archives.zip(new Entry(part, xml)))
                .blobs()
                .get(0);
        return blob.substring(blob.indexOf('=') + 1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains("="))
                .toList();
    }
}
