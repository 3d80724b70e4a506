package io.github.stripekeys.scan;

import io.github.stripekeys.candidate.Rejection;

/** Told what happens during a scan, from any of its threads. */
public interface ScanListener {
    /** A place that looked like a credential was dropped. */
    void dropped(Rejection dropped);

    /** Whether the scan goes on; once it does not, what is left is counted as not looked at. */
    default boolean goesOn() {
        return true;
    }
}
