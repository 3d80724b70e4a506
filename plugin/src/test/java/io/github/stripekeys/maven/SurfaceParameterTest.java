package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.project.ScanException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SurfaceParameterTest {
    @Test
    void understandsAGlobAndASurface() throws ScanException {
        Overrides.Claim claim =
                SurfaceParameter.claims(List.of(surface("kiosk/**= Client "))).get(0);
        assertEquals(Surface.CLIENT, claim.surface());
        assertEquals("kiosk/**", claim.glob().toString());
    }

    @Test
    void listsAllSurfacesIfOneIsUnknown() {
        assertError("'browser' in stripe-keys.surfaces. Use one of: client, artifact, server", "kiosk/**=browser");
    }

    @Test
    void noPathOfTheProjectIsInALibraryOfOthers() {
        assertError("'dependency' in stripe-keys.surfaces. Use one of: client, artifact, server", "lib/**=dependency");
    }

    @Test
    void showsWhatItWantsIfHalfIsMissing() {
        assertError("apps/kiosk/**=client", "kiosk");
        assertError("apps/kiosk/**=client", "=client");
    }

    private static void assertError(String part, String text) {
        SurfaceParameter surface = surface(text);
        String message = assertThrows(ScanException.class, () -> SurfaceParameter.claims(List.of(surface)))
                .toString();
        assertTrue(message.contains(part), message);
    }

    private static SurfaceParameter surface(String text) {
        SurfaceParameter surface = new SurfaceParameter();
        surface.set(text);
        return surface;
    }
}
