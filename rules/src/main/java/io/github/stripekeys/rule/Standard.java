package io.github.stripekeys.rule;

/** What rules take requirements from. */
public enum Standard {
    CWE("CWE", "-", "MITRE", "The Common Weakness Enumeration"),
    PCI_DSS(
            "PCI DSS 4.0.1",
            ", requirement ",
            "PCI Security Standards Council",
            "The Payment Card Industry Data Security Standard"),
    ASVS("OWASP ASVS 5.0.0", ", requirement ", "OWASP Foundation", "The Application Security Verification Standard");

    private final String title;
    private final String link;
    private final String publisher;
    private final String description;

    Standard(String title, String link, String publisher, String description) {
        this.title = title;
        this.link = link;
        this.publisher = publisher;
        this.description = description;
    }

    /** Its name, with the version that the requirements' numbers are those of. */
    public String title() {
        return title;
    }

    /** Who publishes it. */
    public String publisher() {
        return publisher;
    }

    /** What its name is short for. */
    public String description() {
        return description;
    }

    /** How one of its requirements is cited, up to its number. */
    String prefix() {
        return title + link;
    }
}
