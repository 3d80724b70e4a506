package io.github.stripekeys.scan;

import io.github.stripekeys.candidate.Rejection;

/** Told what happens during a scan, from any of its threads. */
public interface ScanListener {
    /** A place that looked like a credential was dropped. */
    void dropped(Rejection dropped);
}
