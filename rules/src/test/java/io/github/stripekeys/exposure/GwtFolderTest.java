package io.github.stripekeys.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GwtFolderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <module/>                                                             | src/shop/client/ src/shop/public/
        <module><source path='ui'/></module>                                  | src/shop/ui/ src/shop/public/
        <module><source excludes="a>b" path="ui"/></module>                   | src/shop/ui/ src/shop/public/
        <module><!-- <source path="ui"/> --></module>                         | src/shop/client/ src/shop/public/
        <module><source path="&#117;i"/><public path=""/></module>            | src/shop/ui/ src/shop/
        <!DOCTYPE module SYSTEM "x.dtd"><module><source path="ui"/></module>  | src/shop/ui/ src/shop/public/
        """)
    void readsAModuleAsTheCompilerDoes(String xml, String folders) {
        assertEquals(
                folders,
                String.join(
                        " ",
                        GwtFolder.in("src/shop/Shop.gwt.xml", xml)
                                .map(GwtFolder::folder)
                                .toList()));
    }
}
