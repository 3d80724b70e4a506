package io.github.stripekeys.report;

/**
 * How the page is delivered: as one file that has all in it, or with its style beside it and without the script, for servers whose
 * policy forbids both inside a page, as that of Jenkins does.
 */
record Form(boolean isOneFile, Asset style, Asset script) {
    static final String STYLE = "report.css";
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; ";

    static Form oneFile() {
        return new Form(true, Asset.load(STYLE), Asset.load("report.js"));
    }

    static Form folder() {
        return new Form(false, Asset.load(STYLE), new Asset(""));
    }

    /** The page's Content Security Policy: its own style and script only, and nothing from anywhere else. */
    String policy() {
        return isOneFile
                ? NOTHING + "style-src " + style.source() + "; script-src " + script.source()
                : NOTHING + "style-src 'self'";
    }
}
