package io.github.stripekeys.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Mount.Mounted;
import io.github.stripekeys.exposure.Mount.Target;
import io.github.stripekeys.text.TextPosition;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which files an application serves besides the usual ones. */
final class StaticLocationTest {
    private static final Place FILE = new Place("shop/files/a.txt", TextPosition.NOWHERE);

    private static StaticLocation of(String location) {
        return StaticLocation.inSettings("application.yml", "spring.web.resources.static-locations: " + location)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Mounted> packedAt(String location) {
        return Optional.of(new Mounted(Mount.of("shop/files/", Target.CLASS_PATH), location));
    }

    @Test
    void ofTheFileSystemHasNothingThatIsPacked() {
        StaticLocation files = of("file:./files/");
        assertTrue(files.has(FILE, Optional.empty()));
        assertFalse(files.has(FILE, packedAt("a.txt")));
        assertFalse(files.has(new Place("shop/myfiles/a.txt", TextPosition.NOWHERE), Optional.empty()));
    }

    @Test
    void ofTheClassPathHasOnlyWhatIsPackedThere() {
        StaticLocation pages = of("classpath:/pages/");
        assertFalse(pages.has(FILE, Optional.empty()));
        assertTrue(pages.has(FILE, packedAt("pages/a.txt")));
        assertFalse(pages.has(FILE, packedAt("pagesof/a.txt")));
    }

    @Test
    void mayBeInAListOrAmongOthers() {
        String both = "spring:\n  web.resources:\n    static-locations: ['classpath:/a', \"file:./b\"]\n";
        assertEquals(2, StaticLocation.inSettings("application.yaml", both).count());
        assertEquals(
                0, StaticLocation.inSettings("application.yaml", "static: true").count());
    }
}
