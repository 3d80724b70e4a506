package io.github.stripekeys.prefilter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.stripekeys.testing.Tokens;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in any large script is no sign of a key, and a key in parts is one in the middle of it. */
final class LargeScriptTest {
    private static final KeySearch SEARCH = KeySearch.forAllPrefixes();

    /** Of the scripts of mermaid, echarts and Monaco: short words, escapes and names that could start short prefixes. */
    private static final String SCRIPT = """
            {"names": ["p", "i", "__name", "x", "pi", "tau", "_i20", "sk", "ek", "shift", "_f2x", "vs", "dfs", "cos", "_$sin"]}
            defineSymbol(math, main, textord, "_", "\\\\_"); a = /^(?:[\\w\\_])+/; ESCAPES[0xA0] = "\\\\_";
            var import_customParseFormat = 1, tokSupport_captureAtRangeTree = 2; h = "\\u0066\\u006A"; t = "100%75 open";
            if (key === "__proto__" || tags.has('rt')) { b = "_forceRemoveSomeNode"; c = "_unsupportedIterableToArray"; }
            var shift2 = -shift; var _f2 = (sk + sp) * (sk - sp) + shift2; rt /= _a2; uk(1, _b3);
            function f(e,t,r){const _=y(Q(r,t)),{p:h,rest:z}=g(t);let A;if(z!==""&&A){const k=J(e,_,!r),l=k._live;e=k;k=_;test_(e)}}
            s = i => ti.test(i), "hasBreaks"; /* Add \\_ as a character, see `vs` and _renderMarkdown */
            """;

    private static final String FILLER = "var a=function(e,t){return e[t]||(e[t]=\"x\")};\n".repeat(2_000);

    private static KeySign sign(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return SEARCH.signs(bytes, bytes.length).key();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void isNoSign(int times) {
        assertNotEquals(KeySign.ANYWHERE, sign(SCRIPT.repeat(times)));
        assertNotEquals(KeySign.ANYWHERE, sign((SCRIPT + FILLER + "stripes\n" + FILLER).repeat(times)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k = 'sk' + '_' + 'live' + '_' + '@sk_live.body@';",
                "k = 'sk_li' + 've_@sk_live.body@';",
                "const b = 'live'; const a = 'sk'; const k = `${a}_${b}_@sk_live.body@`;",
                "k = [\"s\", \"k\", \"_\", \"l\", \"i\", \"v\", \"e\", \"_\"].join('') + '@sk_live.body@';",
                "k = '@sk_live.body@'; k = '_' + k; k = 'live' + k; k = '_' + k; k = 'sk' + k;",
                "k = 'whsec' + '_@sk_live.body@';",
                "k = 's\\u006b_live_@sk_live.body@';",
                "k = 'sk\\_live\\_@sk_live.body@';",
                "k = 's' + '\\u006b' + '_live_' + '@sk_live.body@';",
                "k = 'pi_@sk_live.body@' + '_secret_' + '@sk_live.body@';",
                "k = 'pi' + '_3@sk_live.body@' + '_sec' + 'ret_@sk_live.body@';",
                "// Stripe\nk = 'rt' + '_@sk_live.body@';",
                "k = 'rt_@sk_live.body@'; // of Stripe",
                "k = 'c2\\u0074fbGl2ZV8'; k = 'c2\\x74fbGl2ZV8';",
                "my $k = join('', qw[sk _ live_ @sk_live.body@]);",
                "my $k = join('', qw[s k_live_@sk_live.body@]);",
                "A=sk\nB=_live_@sk_live.body@\nkey=$A$B",
            })
    void isASign(String program) {
        assertEquals(KeySign.ANYWHERE, sign(SCRIPT + FILLER + Tokens.fill(program) + '\n' + FILLER + SCRIPT));
    }

    /** Stripe's name must be near a refresh token, or in the path. */
    @ParameterizedTest
    @ValueSource(strings = {"k = 'rt_@sk_live.body@';", "k = 'rt' + '_@sk_live.body@';"})
    void isOneNearStripeOnly(String program) {
        assertEquals(KeySign.NEAR_STRIPE, sign(FILLER + Tokens.fill(program) + FILLER + "stripe"));
    }

    /** Names give words any order, but not from one end of a large file to the other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void putsTogetherWhatIsInOneStretch(int fillers) {
        String parts = "const b = 'live';\n"
                + FILLER.substring(0, FILLER.length() / 100).repeat(fillers * 2)
                + FILLER.substring(0, FILLER.length() / 100).repeat(fillers * fillers)
                + "const u = '_';\nconst a = 'sk';\n";
        assertEquals(fillers == 1 ? KeySign.ANYWHERE : KeySign.NONE, sign(parts));
    }
}
