package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.source.Glob;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Who sees what is at a path: an element of the parameter {@code surfaces}. Maven fills it in. */
public final class SurfaceParameter {
    /** The glob. */
    private @Nullable String path;

    /** The surface's id. */
    private @Nullable String is;

    /** An element that Maven has yet to fill in. */
    public SurfaceParameter() {}

    /** What Maven calls with an element that is only a text, as {@code glob=surface}. */
    public void set(String text) {
        int equals = text.lastIndexOf('=');
        path = equals < 0 ? text : text.substring(0, equals);
        is = equals < 0 ? null : text.substring(equals + 1);
    }

    Overrides.Claim claim() throws MojoExecutionException {
        if (path == null || path.isBlank() || is == null) {
            throw new MojoExecutionException("stripe-keys.surfaces needs a path and what it is, as in"
                    + " <surface><path>apps/kiosk/**</path><is>client</is></surface> or apps/kiosk/**=client");
        }
        String id = is;
        return new Overrides.Claim(Glob.of(path), Surface.of(id).orElseThrow(() -> unknown(id)));
    }

    private static MojoExecutionException unknown(String id) {
        String ids = Arrays.stream(Surface.values()).map(Surface::id).collect(Collectors.joining(", "));
        return new MojoExecutionException(
                "Unknown surface '" + id.strip() + "' in stripe-keys.surfaces; there are " + ids);
    }
}
