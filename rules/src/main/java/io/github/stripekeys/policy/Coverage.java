package io.github.stripekeys.policy;

/** Knows what a scan has looked at. */
@FunctionalInterface
public interface Coverage {
    /** Of a scan that says nothing about places without a finding. */
    Coverage NONE = place -> false;

    /** Of a scan that has seen everything there is. */
    Coverage ALL = place -> true;

    /**
     * Whether a credential at this place would have been found.
     *
     * @param place a path, or an archive's with the way inside, such as {@code lib/a.jar!/x/A.class}; a glob for all that
     *     may be at its beginning, or nothing for all there may be
     */
    boolean includes(String place);
}
