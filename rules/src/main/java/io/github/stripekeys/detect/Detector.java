package io.github.stripekeys.detect;

/** A way of finding credentials. Safe for use by many threads at once. */
interface Detector {
    /** What it sees in this document. */
    Detection detect(Document document);
}
