package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Surface;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is wrong with where a credential stands, whatever is done with it.
 *
 * @param accounts of the publishable keys around it
 */
record Circumstances(Exposure exposure, Accounts accounts) {
    private static final Set<Kind> SERVER_KEYS = EnumSet.of(Kind.SECRET, Kind.RESTRICTED, Kind.ORGANIZATION);

    Stream<Remark> remarksOn(Credential credential) {
        return Stream.of(accounts.remarkOn(credential), liveInTest(credential)).flatMap(Optional::stream);
    }

    private Optional<Remark> liveInTest(Credential credential) {
        boolean isWrong = exposure.surface() == Surface.TEST
                && credential.mode() == Mode.LIVE
                && SERVER_KEYS.contains(credential.kind());
        return isWrong
                ? Optional.of(new Remark(Rule.LIVE_KEY_IN_TEST, "a test would act on real money"))
                : Optional.empty();
    }
}
