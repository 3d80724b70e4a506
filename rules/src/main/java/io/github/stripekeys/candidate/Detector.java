package io.github.stripekeys.candidate;

import io.github.stripekeys.text.Document;

/** A way of finding credentials. Safe for use by many threads at once. */
public interface Detector {
    /** What it sees in this document. */
    Detection detect(Document document);
}
