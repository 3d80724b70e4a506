package io.github.stripekeys.report.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.text.Region;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CiServiceTest {
    private static final Finding FINDING = Results.live("abc", Surface.CLIENT, "web app/50%,a;b].js", 3);
    private static final String MESSAGE = "Live secret key written in the source (sk_live_). Assume it is compromised."
            + " Rotate it now. Anyone who opens the page can read it. https://dashboard.stripe.com/acct_1Hq/apikeys Then:"
            + " Use the publishable key of the same account here, and make the call that needs the secret key on your"
            + " server. [secret-key-live, v1:abc]";

    @Test
    void isKnownByItsVariable() {
        assertEquals(Optional.of(CiService.GITHUB), CiService.runningIn(Map.of("GITHUB_ACTIONS", "true")));
        assertEquals(Optional.of(CiService.AZURE), CiService.runningIn(Map.of("TF_BUILD", "True")));
        assertEquals(Optional.empty(), CiService.runningIn(Map.of("TF_BUILD", "False", "CI", "true")));
        assertEquals(Optional.empty(), CiService.runningIn(Map.of("GITHUB_ACTIONS", "")));
        assertEquals(Optional.empty(), CiService.runningIn(Map.of("GITLAB_CI", "true")));
    }

    @Test
    void tellsGithub() {
        assertEquals(
                "::error file=web app/50%25%2Ca;b].js,line=3,col=5,endLine=3,endColumn=37,title=Live secret key"
                        + " served to browsers::" + MESSAGE,
                command(CiService.GITHUB, FINDING));
    }

    @Test
    void tellsAzure() {
        assertEquals(
                "##vso[task.logissue type=error;sourcepath=web app/50%AZP25,a%3Bb%5D.js;linenumber=3;columnnumber=5;"
                        + "code=secret-key-live]" + MESSAGE,
                command(CiService.AZURE, FINDING));
    }

    @Test
    void givesGithubNoColumnsOfSeveralLines() {
        String command = command(CiService.GITHUB, Results.at(new Region(3, 5, 4, 9), FINDING));
        assertTrue(command.contains(".js,line=3,endLine=4,title="), command);
    }

    @Test
    void givesNoLineOfWhatIsPacked() {
        Finding packed = Results.hostile("a.jar").findings().get(0);
        assertTrue(command(CiService.GITHUB, packed).startsWith("::error file=a.jar,title="));
        assertTrue(command(CiService.GITHUB, packed).contains(" at a.jar!/a.jar:3 ("));
        assertTrue(command(CiService.AZURE, packed).contains(";sourcepath=a.jar;code="));
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(CiService.values())
                .flatMap(service -> Results.HOSTILE.stream().map(text -> Arguments.of(service, text)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void keepsHostileTextInItsPlace(CiService service, String text) {
        String command = command(service, Results.hostile(text).findings().get(0));
        assertFalse(command.codePoints().anyMatch(VisibleText::isHidden), command);
        String properties = service == CiService.GITHUB ? "::error file=[^:,]*,title=[^:,]*::.*" : "##vso\\[[^]]*].*";
        assertTrue(command.matches(properties), command);
    }

    @Test
    void isAnErrorIfAndOnlyIfItFailsTheBuild() {
        Finding medium =
                Results.finding(Rule.RESTRICTED_KEY_LIVE, Kind.RESTRICTED, Mode.LIVE, "a", Surface.SERVER, "a", 1);
        for (CiService service : CiService.values()) {
            assertEquals("error", level(service, medium, FailOn.MEDIUM));
            assertEquals("warning", level(service, medium, FailOn.HIGH));
            assertEquals("warning", level(service, FINDING, FailOn.NEVER));
        }
    }

    @Test
    void tellsNothingOfWhatIsPublicByDesign() {
        Finding key = Results.finding(Rule.PUBLISHABLE_KEY, Kind.PUBLISHABLE, Mode.LIVE, "a", Surface.CLIENT, "a", 1);
        for (CiService service : CiService.values()) {
            assertEquals(Optional.empty(), service.command(key, FailOn.MEDIUM));
        }
    }

    private static String level(CiService service, Finding finding, FailOn failOn) {
        return service.command(finding, failOn).orElseThrow().level();
    }

    private static String command(CiService service, Finding finding) {
        return service.command(finding, FailOn.MEDIUM).orElseThrow().line();
    }
}
