package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of public variables say that a secret is in them, and what is done with them. */
final class PublicEnvDetectorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        lib/pay.ts       | new Stripe(process.env.NEXT_PUBLIC_STRIPE_SK!, {});
        lib/pay.ts       | const key = import.meta.env.VITE_STRIPE_SK;
        lib/pay.ts       | const key = process.env['REACT_APP_STRIPE_SK_LIVE'];
        lib/pay.ts       | const key = getEnv("NEXT_PUBLIC_STRIPE_SECRET_KEY");
        lib/pay.ts       | if (!process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY) throw new Error('not set');
        lib/pay.ts       | const key = process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY || fail();
        lib/pay.ts       | if (live) pay(process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY);
        .env             | VITE_STRIPE_SK=
        .env.production  | NEXT_PUBLIC_STRIPE_SECRET_KEY=
        compose.yaml     |   NEXT_PUBLIC_STRIPE_SECRET_KEY: ${SECRET}
        vercel.yaml      |   "NEXT_PUBLIC_STRIPE_SECRET_KEY": "@stripe"
        Dockerfile       | ARG VITE_STRIPE_SECRET_KEY
        build.sh         | export VITE_STRIPE_SECRET_KEY=$KEY
        .env             | VITE_STRIPESECRETKEY=
        .env             | VITE_SECRET_STRIPE=
        .env             | NEXT_PUBLIC_MYSTRIPE_SECRET=
        .env             | NEXT_PUBLIC_STRIPE_SECRET_KEY_EU=
        .env             | VITE_STRIPE_WHSEC=
        """)
    void isAUse(String path, String line) {
        assertEquals(List.of("1: secret-named-public"), found(path, line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        scripts/check.js | if (process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY) throw new Error('must not be set');
        scripts/check.js | if (process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY) { console.error('x'); process.exit(1); }
        scripts/check.js | const FORBIDDEN = ['NEXT_PUBLIC_STRIPE_SECRET_KEY'];
        scripts/check.js | names.includes('NEXT_PUBLIC_STRIPE_SECRET_KEY')
        scripts/check.js | assert(!process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY, 'must not be public');
        scripts/check.js | delete process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY;
        check.sh         | if [ -n "$VITE_STRIPE_SECRET_KEY" ]; then echo no; exit 1; fi
        check.sh         | unset VITE_STRIPE_SECRET_KEY
        check.sh         | grep -r NEXT_PUBLIC_STRIPE_SECRET_KEY src && exit 1
        lib/pay.ts       | // never set NEXT_PUBLIC_STRIPE_SECRET_KEY
        lib/pay.ts       | const a = 1; // NEXT_PUBLIC_STRIPE_SECRET_KEY is public
        .env.example     | # NEXT_PUBLIC_STRIPE_SECRET_KEY=
        lib/pay.ts       | loadStripe(process.env.NEXT_PUBLIC_STRIPE_API_KEY);
        lib/pay.ts       | loadStripe(process.env.NEXT_PUBLIC_STRIPE_PK);
        .env             | VITE_STRIPE_SECRETS_PATH=/run/secrets
        .env             | VITE_STRIPE_SECRET_ENABLED=true
        .env             | VITE_STRIPED_SECRET_KEY=
        lib/pay.ts       | const key = process.env.NEXT_PUBLIC_STRIPE_SKU;
        lib/pay.ts       | pay(process.env.NEXT_PUBLIC_STRIPE_CLIENT_SECRET);
        tests/pay.ts     | const key = process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY;
        """)
    void isNone(String path, String line) {
        assertEquals(List.of(), found(path, line));
    }

    /** Only where a bundler reads it does the name make a value public. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        src/main/resources/keys.properties | PUBLIC_KEY=@sk_test@            | server
        config/keys.ini                    | PUBLIC_KEY=@sk_test@            | server
        .env                               | PUBLIC_KEY=@sk_test@            | client
        lib/Keys.cs                        | string PUBLIC_KEY = "@sk_test@" | server
        """)
    void isPublicWhereABundlerReadsIt(String path, String line, String surface) {
        assertEquals(
                surface,
                Fixture.scan(path, Tokens.fill(line + "\n"))
                        .findings()
                        .get(0)
                        .exposure()
                        .surface()
                        .id());
    }

    /** A name that says both that it is publishable and that it is secret says nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tests/keys.js  | const testPublishableSecretKey = '@sk_test@';  | low
        lib/keys.js    | const publishableSecretKey = '@sk_test@';      | low
        lib/keys.js    | const publishableKey = '@sk_test@';            | high
        tests/keys.js  | const testPublishableKey = '@sk_test@';        | low
        """)
    void namesThatContradictThemselves(String path, String line, String severity) {
        assertEquals(
                severity,
                Fixture.scan(path, Tokens.fill(line + "\n"))
                        .findings()
                        .get(0)
                        .severity()
                        .id());
    }

    private static List<String> found(String path, String line) {
        return Fixture.found(Fixture.scan(path, (line + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
