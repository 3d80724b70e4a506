package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.source.Location;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is wrong with where a credential stands, whatever is done with it.
 *
 * @param accounts of the publishable keys around it
 */
record PlacementRules(Location location, Exposure exposure, AccountMismatch accounts) {
    Stream<Violation> remarksOn(Candidate candidate) {
        return Stream.of(
                        accounts.remarkOn(candidate),
                        liveInTest(candidate.credential()),
                        testInProduction(candidate.credential()),
                        inCommandLine(candidate),
                        unrestricted(candidate),
                        named(candidate))
                .flatMap(Optional::stream);
    }

    /** What tests call their keys says nothing of who gets them. */
    private Optional<Violation> named(Candidate candidate) {
        VariableRole role = VariableRole.of(candidate.spot().linePrefix());
        boolean isOfTest = exposure.surface() == Surface.TEST && role == VariableRole.PUBLISHABLE;
        return isOfTest ? Optional.empty() : role.remarkOn(candidate.credential());
    }

    private Optional<Violation> liveInTest(Credential credential) {
        boolean isWrong = exposure.surface() == Surface.TEST
                && credential.mode() == Mode.LIVE
                && credential.kind().isServerKey();
        return remark(isWrong, Rule.LIVE_KEY_IN_TEST, "tests would use real money");
    }

    private Optional<Violation> testInProduction(Credential credential) {
        boolean isWrong = credential.mode() == Mode.TEST
                && credential.kind().isServerKey()
                && FileRole.PRODUCTION.isOf(location.name());
        return remark(isWrong, Rule.TEST_KEY_IN_PRODUCTION_CONFIG, "used in production configuration");
    }

    private Optional<Violation> inCommandLine(Candidate candidate) {
        boolean isLogin = FileRole.COMMAND_LINE.isOf(location.name())
                || (FileRole.TOML.isOf(location.name())
                        && candidate.spot().linePrefix().contains("_mode_api_key"));
        return remark(
                isLogin && candidate.credential().kind().isServerKey(),
                Rule.CLI_CONFIG_COMMITTED,
                "a login of the Stripe CLI");
    }

    private Optional<Violation> unrestricted(Candidate candidate) {
        boolean isAgents = FileRole.AGENT.isOf(location.name());
        return remark(
                isAgents && candidate.credential().kind() == Kind.SECRET,
                Rule.UNRESTRICTED_KEY,
                "gives an AI agent full access; use a restricted key");
    }

    private static Optional<Violation> remark(boolean isWrong, Rule rule, String text) {
        return isWrong ? Optional.of(new Violation(rule, text)) : Optional.empty();
    }
}
