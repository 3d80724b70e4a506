package io.github.stripekeys.java.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.stripekeys.source.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given to {@code probe} in a class of the package {@code app}, and its type; a hyphen if that may be anything. */
final class TypeResolverTest {
    private static final String GATEWAY = """
            package one;
            public class Gateway {
                protected Inner inherited;
                public Inner inner;
                public static Inner shared;
                public Inner make() { return inner; }
                public static Gateway create() { return null; }
                public static class Inner { public Inner next() { return this; } }
                public enum Mode { LIVE; public static Mode of(String name) { return LIVE; } }
            }
            """;
    private static final String OTHER_GATEWAY = "package two; public class Gateway { public Other other; }";
    private static final String OTHER = "package two; public class Other { public Gateway gateway; }";
    private static final String ACCOUNT = "package two; public class Account {}";
    private static final String NEIGHBOUR = "package app; class Charge {} class Near { Charge charge; }";

    private static final String START = """
            package app;
            import com.stripe.StripeClient;
            import com.stripe.model.Account;
            import com.stripe.model.Charge;
            import com.stripe.net.*;
            import com.stripe.param.*;
            import java.util.*;
            import one.Gateway;
            import static one.Gateway.shared;
            import two.Other;
            class Main extends Gateway {
                StripeClient client;
                Gateway gateway;
                List<Gateway> list;
                Config config;
                Near near;
                class Config {
                    StripeClient client;
                    Config self() { return this; }
                    StripeClient client() { return client; }
                }
                class Own { class Config { Gateway gateway; } }
                record Rec(StripeClient client, Gateway gateway) {}
                static Main main() { return null; }
                StripeClient made() { return client; }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            probe(client);                                                  | com.stripe.StripeClient
            probe(this.client);                                             | com.stripe.StripeClient
            probe(inherited);                                               | one.Gateway.Inner
            probe(this.inherited);                                          | one.Gateway.Inner
            probe(super.inherited);                                         | one.Gateway.Inner
            probe(shared);                                                  | one.Gateway.Inner
            probe(unknown);                                                 | -
            probe("text");                                                  | -
            StripeClient a = b(); probe(a);                                 | com.stripe.StripeClient
            var a = new StripeClient("k"); probe(a);                        | com.stripe.StripeClient
            var a = made(); probe(a);                                       | com.stripe.StripeClient
            StripeClient gateway = b(); probe(gateway);                     | com.stripe.StripeClient
            StripeClient gateway = b(); probe(this.gateway);                | one.Gateway
            Runnable r = () -> { Gateway client = b(); }; probe(client);    | com.stripe.StripeClient
            Runnable r = () -> { Gateway client = b(); probe(client); };    | one.Gateway
            new Object() { Gateway client; void x() { probe(client); } };   | one.Gateway
            new Object() { Gateway client; }; probe(client);                | com.stripe.StripeClient
            try (StripeClient a = b()) { probe(a); }                        | com.stripe.StripeClient
            for (Gateway each : list) { probe(each); }                      | one.Gateway
            if (client instanceof StripeClient a) { probe(a); }             | com.stripe.StripeClient
            switch (o) { case StripeClient a -> probe(a); }                 | com.stripe.StripeClient
            list.forEach(each -> probe(each));                              | one.Gateway
            list.forEach((Gateway each) -> probe(each));                    | one.Gateway
            Optional.of(client).map(each -> probe(each));                   | com.stripe.StripeClient
            probe(made());                                                  | com.stripe.StripeClient
            probe(this.made());                                             | com.stripe.StripeClient
            probe(Main.main().client);                                      | com.stripe.StripeClient
            probe(config.client);                                           | com.stripe.StripeClient
            probe(config.client());                                         | com.stripe.StripeClient
            probe(config.self().self().client());                           | com.stripe.StripeClient
            probe(new Config().client);                                     | com.stripe.StripeClient
            probe(new Rec(client, gateway).gateway());                      | one.Gateway
            probe(gateway.make().next().next());                            | one.Gateway.Inner
            probe((StripeClient) client);                                   | com.stripe.StripeClient
            probe(((StripeClient) (client)));                               | com.stripe.StripeClient
            probe(this);                                                    | app.Main
            Other other = b(); probe(other.gateway);                        | two.Gateway
            Other other = b(); probe(other.gateway.other.gateway);          | two.Gateway
            probe(new Account());                                           | com.stripe.model.Account
            probe(new two.Account());                                       | two.Account
            probe(new Charge());                                            | com.stripe.model.Charge
            probe(near.charge);                                             | app.Charge
            probe(new Own.Config());                                        | app.Main.Own.Config
            probe(new Config());                                            | app.Main.Config
            probe(StripeClient);                                            | com.stripe.StripeClient
            probe(com.stripe.StripeClient);                                 | com.stripe.StripeClient
            probe(Webhook);                                                 | com.stripe.net.Webhook
            probe(Webhook.Signature);                                       | com.stripe.net.Webhook.Signature
            probe(Gateway.Inner);                                           | one.Gateway.Inner
            probe(Gateway.shared);                                          | one.Gateway.Inner
            probe(Gateway.Mode.LIVE);                                       | one.Gateway.Mode
            probe(Gateway.Mode.of("x"));                                    | one.Gateway.Mode
            probe(Gateway.create());                                        | one.Gateway
            probe(RequestOptions.builder());                                | com.stripe.net.RequestOptions.RequestOptionsBuilder
            probe(RequestOptions.builder().setApiKey("k"));                 | com.stripe.net.RequestOptions.RequestOptionsBuilder
            probe(RequestOptions.builder().setApiKey("k").build());         | com.stripe.net.RequestOptions
            var a = RequestOptions.builder().setApiKey("k"); probe(a);      | com.stripe.net.RequestOptions.RequestOptionsBuilder
            probe(SetupIntentRetrieveParams.builder());                     | com.stripe.param.SetupIntentRetrieveParams.Builder
            probe(new StripeClient.StripeClientBuilder());                  | com.stripe.StripeClient.StripeClientBuilder
            """)
    void theTypeIs(String statements, String type) {
        assertEquals(type, typeIn("void m(Object o) { " + statements + " }"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            void m(StripeClient gateway) { probe(gateway); }                | com.stripe.StripeClient
            void m(StripeClient gateway) { probe(this.gateway); }           | one.Gateway
            Runnable r = () -> { StripeClient a = b(); probe(a); };         | com.stripe.StripeClient
            { StripeClient a = b(); probe(a); }                             | com.stripe.StripeClient
            Object o = probe(config.client());                              | com.stripe.StripeClient
            class Local { Gateway client; void m() { probe(client); } }     | one.Gateway
            """)
    void theTypeInAMemberIs(String member, String type) {
        assertEquals(type, typeIn(member));
    }

    /** A chain that is too long is not followed to its start; its parts are. */
    @Test
    void aLongChainIsKnownByItsParts() {
        String chain = "RequestOptions.builder()" + ".setApiKey(\"k\")".repeat(1_000);
        List<JavaCode> codes = codes("void m() { probe(" + chain + "); }");
        TypeResolver types = new TypeResolver(new TypeIndex(codes));
        Expression start = probe(codes.get(0)).getArgument(0);
        assertEquals(Optional.empty(), types.qualifiedName(start));
        for (int i = 0; i < 900; i++) {
            start = start.asMethodCallExpr().getScope().orElseThrow();
        }
        assertEquals(Optional.of("com.stripe.net.RequestOptions.RequestOptionsBuilder"), types.qualifiedName(start));
    }

    private static String typeIn(String member) {
        List<JavaCode> codes = codes(member);
        return new TypeResolver(new TypeIndex(codes))
                .qualifiedName(probe(codes.get(0)).getArgument(0))
                .orElse("-");
    }

    private static MethodCallExpr probe(JavaCode code) {
        return code.unit()
                .findFirst(MethodCallExpr.class, call -> call.getNameAsString().equals("probe"))
                .orElseThrow();
    }

    private static List<JavaCode> codes(String member) {
        return List.of(START + member + "\n}", GATEWAY, OTHER_GATEWAY, OTHER, ACCOUNT, NEIGHBOUR).stream()
                .map(text -> JavaCode.parse(new Location("A.java", null, false), text)
                        .orElseThrow())
                .toList();
    }
}
