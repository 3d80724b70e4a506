package io.github.stripekeys.remedy;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import java.util.regex.Pattern;

/** What to write where clients can read it: never a variable, because bundlers would put its value in. */
final class ClientRemedies {
    private static final Pattern PUBLIC_NAME =
            Pattern.compile("(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|REACT_APP|VUE_APP|PUBLIC|GATSBY|EXPO_PUBLIC|NG_APP)_\\w+");

    private ClientRemedies() {}

    static Remedy of(SecretPlace place) {
        if (place.kind() == Kind.WEBHOOK || place.kind() == Kind.APP_SIGNING) {
            return Remedy.advice("Delete it here: only the server that receives the requests needs a signing secret.");
        }
        if (PUBLIC_NAME.matcher(place.before()).find()) {
            return Remedy.advice("Move it to the server, in a variable without the public prefix: "
                    + place.variableName() + ". Give the client the publishable key only.");
        }
        return Remedy.text(
                "Use the publishable key of the same account here, and make the call that needs the secret key on your"
                        + " server.",
                place.mode() == Mode.TEST ? "pk_test_…" : "pk_live_…");
    }
}
