package io.github.stripekeys.report.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.rule.Finding;
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
    private static final String MESSAGE =
            "Live secret key written in the source: sk_live_ v1:abc, client: under web app/";

    @Test
    void isKnownByItsVariable() {
        assertEquals(Optional.of(CiService.GITHUB), CiService.runningIn(Map.of("GITHUB_ACTIONS", "true")));
        assertEquals(Optional.of(CiService.AZURE), CiService.runningIn(Map.of("TF_BUILD", "True")));
        assertEquals(Optional.empty(), CiService.runningIn(Map.of("TF_BUILD", "False", "CI", "true")));
    }

    @Test
    void tellsGithub() {
        assertEquals(
                "::error file=web app/50%25%2Ca;b].js,line=3,col=5,endLine=3,endColumn=37,title=Live secret key::"
                        + MESSAGE + "50%25,a;b].js",
                CiService.GITHUB.command(FINDING));
    }

    @Test
    void tellsAzure() {
        assertEquals(
                "##vso[task.logissue type=error;sourcepath=web app/50%AZP25,a%3Bb%5D.js;linenumber=3;columnnumber=5;"
                        + "code=secret-key-live]" + MESSAGE + "50%AZP25,a;b].js",
                CiService.AZURE.command(FINDING));
    }

    @Test
    void givesGithubNoColumnsOfSeveralLines() {
        String command = CiService.GITHUB.command(Results.at(new Region(3, 5, 4, 9), FINDING));
        assertTrue(command.contains(".js,line=3,endLine=4,title="), command);
    }

    @Test
    void givesNoLineOfWhatIsPacked() {
        Finding packed = Results.hostile("a.jar").findings().get(0);
        assertTrue(CiService.GITHUB.command(packed).startsWith("::error file=a.jar,title="));
        assertTrue(CiService.GITHUB.command(packed).contains(" at a.jar!/a.jar:3: "));
        assertTrue(CiService.AZURE.command(packed).contains(";sourcepath=a.jar;code="));
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(CiService.values())
                .flatMap(service -> Results.HOSTILE.stream().map(text -> Arguments.of(service, text)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void keepsHostileTextInItsPlace(CiService service, String text) {
        String command = service.command(Results.hostile(text).findings().get(0));
        assertFalse(command.codePoints().anyMatch(VisibleText::isHidden), command);
        String properties = service == CiService.GITHUB ? "::error file=[^:,]*,title=[^:,]*::.*" : "##vso\\[[^]]*].*";
        assertTrue(command.matches(properties), command);
    }
}
