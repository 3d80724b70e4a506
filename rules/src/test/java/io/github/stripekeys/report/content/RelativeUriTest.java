package io.github.stripekeys.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class RelativeUriTest {
    @ParameterizedTest
    @CsvSource({
        "src/main/java/A.java, src/main/java/A.java",
        "a b (1).txt, a%20b%20%281%29.txt",
        "é, %C3%A9",
        "🔑, %F0%9F%94%91",
        "c:/x, c%3A/x",
        "50%?#, 50%25%3F%23",
    })
    void encodesWhatIsReserved(String path, String uri) {
        assertEquals(uri, RelativeUri.of(path));
    }

    @ParameterizedTest
    @FieldSource("io.github.stripekeys.report.Results#HOSTILE")
    void isAReferenceWithoutScheme(String path) {
        URI uri = URI.create(RelativeUri.of(path));
        assertFalse(uri.isAbsolute());
        assertEquals(uri.getRawPath(), uri.toString());
    }

    @Test
    void decodesToThePath() {
        String path = "été (1)/שלום/日本 語.java";
        assertEquals(path, URI.create(RelativeUri.of(path)).getPath());
    }
}
