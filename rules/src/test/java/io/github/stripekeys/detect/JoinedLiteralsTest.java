package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that programs in other languages than Java put together. BODY stands for what follows the prefix. */
final class JoinedLiteralsTest {
    private static final String KEY = Keys.key("sk_live");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.kt: val k = \"sk_\" + \"live_\" + \"BODY\"",
                "a.kt: const val P: String = \"sk_live_\"\nval k = \"${P}BODY\"",
                "a.kt: val b = \"BODY\"\nval k = \"sk_live_\" +\n    b",
                "a.kts: val k = (\"sk\" + (\"_live_\")) + \"BODY\"",
                "a.gradle: def k = 'sk_' + 'live' + '_' + 'BODY'",
                "a.groovy: def p = 'sk_live_'\ndef k = \"${p}BODY\"",
                "a.scala: val p = \"sk_live_\"; val k = s\"${p}BODY\"",
                "a.js: const k = 'sk_' + 'live_' + 'BODY';",
                "a.js: const p = 'sk_live_';\nconst k = `${p}BODY`;",
                "a.js: let k = 'sk_li';\nk += 've_';\nk += 'BODY';",
                "a.js: const k = ['sk', 'live', 'BODY'].join('_');",
                "a.mjs: const k = 'sk_'.concat('live_').concat('BODY');",
                "a.ts: const p: string = 'sk_live_'; const k: string = p + 'BODY';",
                "a.tsx: const K = () => <P k={'sk_live_' + 'BODY'}/>;",
                "a.vue: <script>\nexport default { k: 'sk_live_' + 'BODY' } // don't\n</script>",
                "a.svelte: <script>let k = 'sk_' + `live_BODY`</script><p>it's</p>",
                "a.html: <p>don't</p><script>var k = 'sk_live_' + 'BODY'</script>",
                "a.py: k = ('sk_'\n     'live_'\n     'BODY')",
                "a.py: P = 'sk_live_'\nk = f\"{P}BODY\"",
                "a.py: k = ''.join(['sk_', 'live_', 'BODY'])",
                "a.py: k = '_'.join(('sk', 'live', 'BODY'))",
                "a.go: const p = \"sk_live_\"\nvar k = p + \"BODY\"",
                "a.go: p := `sk_`\nk := p + \"live_BODY\"",
                "a.php: <?php $p = 'sk_live_'; $k = $p . 'BODY';",
                "a.php: <?php $p = 'sk_live_'; $k = \"{$p}BODY\";",
                "a.rb: k = 'sk_' 'live_' 'BODY'",
                "a.rb: p = 'sk_live_'\nk = \"#{p}BODY\"",
                "a.cs: const string P = \"sk_live_\"; string k = $\"{P}BODY\";",
                "a.cs: string k = @\"sk_\" + \"live_BODY\";",
                "a.c: char *k = \"sk_\" \"live_\"\n  \"BODY\";",
                "a.sh: K='sk_''live_'\"BODY\"",
                "a.sh: K=sk_'live'_BODY",
                "a.sh: P=sk_live_\ncurl -u \"${P}BODY:\"",
                "a.sh: P=sk_\nQ=live_BODY\nK=$P$Q",
                "Dockerfile: ENV K=sk_\\\nlive_BODY",
                ".env: K=\"sk_\"'live_BODY'",
                "a.sh: mkdir -p out{a,b}\nK=sk_'live_'BODY",
                "a.js: all = 'a' + ['b', 'c'];\nk = 'sk_' + 'live_BODY';",
                "a.py: all = names + ['b', 'c']\nk = 'sk_' + 'live_BODY'",
                "a.go: all := \"a\" + {\"b\", \"c\"}\nvar k = \"sk_\" + \"live_BODY\"",
                "Makefile: all: a{b,c}\nK = sk_'live_'BODY",
            })
    void areFound(String program) {
        String path = program.substring(0, program.indexOf(':'));
        String text = program.substring(program.indexOf(':') + 2).replace("BODY", KEY.substring(8));
        List<Finding> found = Fixture.scan(path, text).findings();
        assertEquals(List.of(KEY.length()), found.stream().map(Finding::length).toList(), found::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.js: const p = 'sk_live_'; const b = '@sk_live.body@';",
                "a.js: if (key.startsWith('sk_live_') || key.startsWith('@sk_live.body@')) {}",
                "a.js: const k = 'sk_live_' + process.env.KEY + '@sk_live.body@';",
                "a.js: const k = 'sk_live_' + 'xxxxxxxxxxxxxxxxxxxxxxxx';",
                "a.js: log('sk_live_', '@sk_live.body@');",
                "a.js: const re = /sk_live_[A-Za-z0-9]{24}/; const b = '@sk_live.body@';",
                "a.py: names = ['sk_live_', '@sk_live.body@']",
                "a.kt: // \"sk_live_\" + \"\nval b = \"@sk_live.body@\"",
                "a.sh: echo 'sk_live_' '@sk_live.body@'",
                "a.txt: 'sk_live_' + '@sk_live.body@'",
                "a.go: p := \"sk_live_\"\nq := \"@sk_live.body@\"",
            })
    void whatIsNeverJoinedIsSilent(String program) {
        String path = program.substring(0, program.indexOf(':'));
        assertEquals(
                List.of(),
                Fixture.scan(path, Tokens.fill(program.substring(program.indexOf(':') + 2)))
                        .findings());
    }
}
