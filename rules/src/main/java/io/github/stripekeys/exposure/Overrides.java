package io.github.stripekeys.exposure;

import io.github.stripekeys.source.Glob;
import java.util.List;
import java.util.Optional;

/**
 * What users say of places, which nothing else outweighs. The first that fits wins.
 *
 * @param home the folder that globs are relative to, as a reported path, empty or ending in {@code /}
 */
public record Overrides(String home, List<Claim> list) {
    /** Nothing. */
    public static final Overrides NONE = new Overrides("", List.of());

    /** Who sees what is at these paths. */
    public record Claim(Glob glob, Surface surface, String because) {
        /** One that a user makes. */
        public Claim(Glob glob, Surface surface) {
            this(glob, surface, "set by the surfaces parameter: " + glob);
        }

        private boolean fits(String path) {
            return glob.matches(path);
        }
    }

    public Overrides {
        list = List.copyOf(list);
    }

    /**
     * What they say of this path.
     *
     * @param module the folder of its module, which globs may be relative to as well
     */
    Optional<Exposure> of(String path, String module) {
        return list.stream()
                .filter(claim -> claim.fits(without(home, path)) || claim.fits(without(module, path)))
                .map(claim -> new Exposure(claim.surface(), claim.because()))
                .findFirst();
    }

    private static String without(String prefix, String path) {
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }
}
