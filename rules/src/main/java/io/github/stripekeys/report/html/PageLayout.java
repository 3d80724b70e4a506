package io.github.stripekeys.report.html;

/**
 * How the page is delivered: as one file that has all in it, or with its style beside it and without the script, for servers whose
 * policy forbids both inside a page, as that of Jenkins does.
 */
public record PageLayout(boolean isOneFile, Asset style, Asset script) {
    /** The name of the style beside the page. */
    public static final String STYLE = "report.css";

    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; ";

    public static PageLayout oneFile() {
        return new PageLayout(true, whole(), Asset.load("report.js"));
    }

    public static PageLayout folder() {
        return new PageLayout(false, whole(), new Asset(""));
    }

    private static Asset whole() {
        return Asset.load("page.css", "cards.css", "controls.css", "media.css");
    }

    /** The page's Content Security Policy: its own style and script only, and nothing from anywhere else. */
    String policy() {
        return isOneFile
                ? NOTHING + "style-src " + style.source() + "; script-src " + script.source()
                : NOTHING + "style-src 'self'";
    }
}
