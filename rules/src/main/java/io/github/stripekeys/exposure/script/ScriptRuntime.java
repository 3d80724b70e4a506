package io.github.stripekeys.exposure.script;

/**
 * Where a script runs.
 *
 * @param kind browser, server, or not known
 * @param because what says so, for people; empty if it is not known
 */
public record ScriptRuntime(Kind kind, String because) {
    /** Nothing decides where it runs. */
    public static final ScriptRuntime UNKNOWN = new ScriptRuntime(Kind.UNKNOWN, "");

    /** The places where scripts run. */
    public enum Kind {
        /** In what users load or install; they can read all of it. */
        BROWSER,
        /** Never sent to anybody. */
        SERVER,
        /** On either side, or on a side that nothing tells. */
        UNKNOWN
    }

    static ScriptRuntime browser(String because) {
        return new ScriptRuntime(Kind.BROWSER, because);
    }

    static ScriptRuntime server(String because) {
        return new ScriptRuntime(Kind.SERVER, because);
    }

    /** Whether users get the script. */
    public boolean isBrowser() {
        return kind == Kind.BROWSER;
    }

    /** Whether nobody gets the script. */
    public boolean isServer() {
        return kind == Kind.SERVER;
    }
}
