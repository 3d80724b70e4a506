package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.exposure.Surface;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

final class SurfaceParameterTest {
    @Test
    void understandsAGlobAndASurface() throws MojoExecutionException {
        Overrides.Claim claim = surface("kiosk/**= Client ").claim();
        assertEquals(Surface.CLIENT, claim.surface());
        assertEquals("kiosk/**", claim.glob().toString());
    }

    @Test
    void listsAllSurfacesIfOneIsUnknown() {
        assertError("'browser' in stripe-keys.surfaces; there are client, artifact, server", "kiosk/**=browser");
    }

    @Test
    void showsWhatItWantsIfHalfIsMissing() {
        assertError("apps/kiosk/**=client", "kiosk");
        assertError("apps/kiosk/**=client", "=client");
    }

    private static void assertError(String part, String text) {
        SurfaceParameter surface = surface(text);
        String message =
                assertThrows(MojoExecutionException.class, surface::claim).toString();
        assertTrue(message.contains(part), message);
    }

    private static SurfaceParameter surface(String text) {
        SurfaceParameter surface = new SurfaceParameter();
        surface.set(text);
        return surface;
    }
}
