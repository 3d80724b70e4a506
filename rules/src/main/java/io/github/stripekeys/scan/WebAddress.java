package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Redaction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address that a report may link to: {@code https:} only, without names, passwords, tokens and credentials. */
final class WebAddress {
    private static final Pattern ADDRESS = Pattern.compile(
            "https://(?:[^/@]*@)?([A-Za-z0-9.-]+(?::[0-9]{1,5})?)((?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?)([?][^#]*)?(?:#.*)?",
            Pattern.DOTALL);

    /** Settings of a page that can be no token. */
    private static final Pattern NUMBERS = Pattern.compile("[?][A-Za-z]+=[0-9]{1,12}(?:&[A-Za-z]+=[0-9]{1,12})*");

    private WebAddress() {}

    /** The address without what nobody should see; null if it is none, or if a credential is part of it. */
    static @Nullable String ofNullable(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .map(WebAddress::shown)
                .filter(address -> Redaction.of(address).equals(address))
                .orElse(null);
    }

    private static String shown(Matcher address) {
        String query = Optional.ofNullable(address.group(3))
                .filter(text -> NUMBERS.matcher(text).matches())
                .orElse("");
        return "https://" + address.group(1) + address.group(2) + query;
    }
}
