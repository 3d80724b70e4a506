package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.prefilter.PrefixPlaces.Part;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The prefixes that words of a file make, and what these say together. */
final class FoundPrefixes {
    private static final byte[] SECRET_END = Prefix.OBJECT_SECRET.substring(1).getBytes(StandardCharsets.US_ASCII);

    private KeySign sign = KeySign.NONE;
    private boolean isOfObject;
    private boolean hasSecret;

    /** Adds a prefix; whether nothing else has to be in the file for it to be that of a credential. */
    boolean add(Part part) {
        if (part.prefix() == null) {
            hasSecret = true;
        } else if (part.prefix().isOfObject()) {
            isOfObject = true;
        } else {
            sign = sign.or(part.needsContext() ? KeySign.NEAR_STRIPE : KeySign.ANYWHERE);
        }
        return isCertain();
    }

    /** Adds those that others have found. */
    void addAll(FoundPrefixes others) {
        sign = sign.or(others.sign);
        isOfObject |= others.isOfObject;
        hasSecret |= others.hasSecret;
    }

    /** With those that words make in any order. */
    FoundPrefixes with(AnyOrders orders) {
        PrefixPlaces.PARTS.stream()
                .filter(part -> orders.leadToEnd(part.index()))
                .forEach(this::add);
        return this;
    }

    boolean isCertain() {
        return sign == KeySign.ANYWHERE;
    }

    /** What they say of this file. */
    KeySign sign(byte[] bytes, int length) {
        return isOfObject && !isCertain() && (hasSecret || hasSecretEnd(bytes, length)) ? KeySign.ANYWHERE : sign;
    }

    private static boolean hasSecretEnd(byte[] bytes, int length) {
        for (int at = 0; at + SECRET_END.length <= length; at++) {
            if (bytes[at] == 's'
                    && Arrays.equals(bytes, at, at + SECRET_END.length, SECRET_END, 0, SECRET_END.length)) {
                return true;
            }
        }
        return false;
    }
}
