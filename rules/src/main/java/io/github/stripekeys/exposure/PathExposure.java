package io.github.stripekeys.exposure;

/** Tells who can see a place from its path and from what stands before it on its line. Stateless. */
public final class PathExposure {
    private static final String SOURCE_ROOT = "src/main/";

    private PathExposure() {}

    /** The exposure of a place in the file of this path. */
    public static Exposure of(String path, String lineBefore) {
        return PublicVariable.assignedIn(lineBefore)
                .map(name ->
                        new Exposure(Surface.CLIENT, "bundled for browsers: the name of " + name + " makes it public"))
                .or(() -> Convention.of(path).map(row -> new Exposure(row.surface(), row.because())))
                .orElseGet(() -> new Exposure(Surface.SERVER, server(path)));
    }

    private static String server(String path) {
        int at = path.indexOf(SOURCE_ROOT);
        if (at < 0) {
            return "nothing says that others can see it";
        }
        String module = at == 0 ? "the module" : "module " + path.substring(0, at - 1);
        int kind = path.indexOf('/', at + SOURCE_ROOT.length());
        return kind < 0 ? "in " + module : "under " + path.substring(at, kind) + " of " + module;
    }
}
