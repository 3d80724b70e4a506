package io.github.stripekeys.text;

/** How a credential was found; the identifiers are part of the report's contract. */
public enum Evidence {
    /** Written out in text. */
    LITERAL("literal"),
    /** Written out in a comment. */
    COMMENT("comment"),
    /** Put together by code from pieces. */
    FOLDED("folded"),
    /** In Base64, RFC 4648, section 4 or 5. */
    BASE64("decoded:base64"),
    /** In Base16, RFC 4648, section 8. */
    HEX("decoded:hex"),
    /** With percent-encoded characters, RFC 3986, section 2.1. */
    PERCENT("decoded:percent"),
    /** With characters written as their numbers in a string, such as with a backslash and {@code u005f}. */
    UNICODE_ESCAPE("decoded:unicode-escape"),
    /** With characters written as references of HTML or XML, or in parts around a CDATA mark. */
    HTML_ENTITY("decoded:html-entity"),
    /** In UTF-16 or UTF-32 among other bytes. */
    UTF_16("decoded:utf-16"),
    /** With characters of MIME's quoted-printable, RFC 2045, section 6.7. */
    QUOTED_PRINTABLE("decoded:quoted-printable"),
    /** With a backslash before characters that need none, as in Markdown, LaTeX and patterns of SQL. */
    BACKSLASH("decoded:backslash"),
    /** With characters between its own that nobody sees. */
    INVISIBLE("decoded:invisible"),
    /** Over several lines that are read as one. */
    JOINED_LINES("joined-lines"),
    /** A constant of a class file. */
    CLASS_FILE("class-file"),
    /** Packed in an archive. */
    ARCHIVE("archive"),
    /** Followed through a program from where it is read to where it goes. */
    FLOW("flow"),
    /** Given to Stripe's library or API. */
    SDK_ARGUMENT("sdk-argument"),
    /** Filled in by the build. */
    RESOURCE_FILTERING("resource-filtering");

    private final String id;

    Evidence(String id) {
        this.id = id;
    }

    /** The identifier used in reports, such as {@code literal}. */
    public String id() {
        return id;
    }
}
