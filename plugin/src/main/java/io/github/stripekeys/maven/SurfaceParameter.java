package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.ScanException;
import java.util.ArrayList;
import java.util.List;
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

    /** What the elements of the parameter say. */
    static List<Overrides.Claim> claims(@Nullable List<@Nullable SurfaceParameter> given) throws ScanException {
        List<Overrides.Claim> claims = new ArrayList<>();
        for (SurfaceParameter surface : given == null ? List.<SurfaceParameter>of() : given) {
            if (surface != null) {
                claims.add(Parameters.surface(surface.path, surface.is));
            }
        }
        return claims;
    }
}
