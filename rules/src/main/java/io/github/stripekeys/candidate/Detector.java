package io.github.stripekeys.candidate;

import io.github.stripekeys.text.Document;

/** A way of finding credentials. Safe for use by many threads at once. */
public interface Detector {
    /** Whether a document like this, by its name, is worth a look. */
    default boolean handles(Document document) {
        return true;
    }

    /** What it sees in this document. */
    Detection detect(Document document);

    /**
     * What was seen in this document by those before, and what it sees; here, both together.
     *
     * @param seen what they saw, which is kept if this fails
     */
    default Detection refine(Document document, Detection seen) {
        return seen.plus(detect(document));
    }
}
