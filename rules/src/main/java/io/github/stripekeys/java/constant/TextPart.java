package io.github.stripekeys.java.constant;

import io.github.stripekeys.text.Step;
import java.util.List;

/**
 * A part of a folded text.
 *
 * @param origins where it comes from
 * @param isVerbatim whether it stands like this at its origin, so that it is found there without folding
 */
record TextPart(String text, List<Step> origins, boolean isVerbatim) {}
