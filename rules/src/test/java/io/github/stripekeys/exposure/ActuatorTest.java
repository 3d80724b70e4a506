package io.github.stripekeys.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.MemoryLookup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that show all settings, in every form that YAML and properties have for them. */
@SuppressWarnings("StringConcatToTextBlock") // a form is a line here
final class ActuatorTest {
    private static final String SHOWN = "management.endpoint.env.show-values: always\n";

    static Stream<String> opening() {
        return Stream.of(
                "management:\n  endpoints:\n    web:\n      exposure:\n        include: env\n",
                "management:\n  endpoints.web.exposure.include: health,env\n",
                "management: {endpoints: {web: {exposure: {include: 'env'}}}}\n",
                "management: {endpoints: {web: {exposure: {include: [health, env]}}}}\n",
                "management:\n  endpoints: {web: {exposure:\n    {include: \"*\"}}}\n",
                "management:\n"
                        + "  endpoints:\n"
                        + "    web:\n"
                        + "      exposure:\n"
                        + "        include:\n"
                        + "        - health\n"
                        + "        - env\n",
                "open: &open\n  exposure:\n    include: env\nmanagement:\n  endpoints:\n    web: *open\n",
                "names: &names health,env\nmanagement.endpoints.web.exposure.include: *names\n",
                "open: &open\n  include: env\nmanagement.endpoints.web.exposure:\n  <<: *open\n",
                "management.endpoints.web.exposure.include: >-\n  env\n",
                "management.endpoints.web.exposure.include: |\n  env\n",
                "management.endpoints.web.exposure.include: >-\n  health,\n  env\n",
                "\"management\":\n  'endpoints':\n    \"web\":\n      exposure: {\"include\": \"env\"}\n",
                "? management.endpoints.web.exposure.include\n: env\n",
                "management.endpoints.web.exposure.include: env # all of it\n",
                "a: 1\n---\nmanagement.endpoints.web.exposure.include: env\n",
                "info.version: @project.version@\nmanagement.endpoints.web.exposure.include: env\n",
                "info.version: {{ version }\nmanagement.endpoints.web.exposure.include: env\n",
                "management.endpoints.web.exposure.include: env\ninfo: \"not closed\n");
    }

    @ParameterizedTest
    @MethodSource("opening")
    void isOpenedByYaml(String text) {
        assertTrue(found("application.yml", SHOWN + "---\n" + text).isPresent(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management:\n  endpoints:\n    web:\n      exposure:\n        include: health\n",
                "management:\n  endpoints:\n    web:\n      exposure:\n        include: environment\n",
                "management: {endpoints: {web: {exposure: {exclude: env}}}}\n",
                "management: {endpoints: {jmx: {exposure: {include: env}}}}\n",
                "# management.endpoints.web.exposure.include: env\n",
                "note: |\n  management:\n    endpoints.web.exposure.include: env\n",
                "note: 'management.endpoints.web.exposure.include: env'\n",
                "management.endpoints.web.exposure:\n  include: '*'\n  exclude: env\n"
            })
    void isNotOpenedByOther(String text) {
        assertFalse(found("application.yml", SHOWN + "---\n" + text).isPresent(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management.endpoints.web.exposure.include=env",
                "  management.endpoints.web.exposure.include : health, env",
                "management.endpoints.web.exposure.include env",
                "management.endpoints.web.exposure.include[0]=env",
                "management.endpoints.web.exposure.include=health,\\\n   env",
                "management.endpoints.web.expos\\\n   ure.include=env",
                "management.endpoints.web.exposure.include=\\u0065nv",
                "management.endpoints.web.exposure.in\\u0063lude=*",
                "MANAGEMENT.ENDPOINTS.WEB.EXPOSURE.INCLUDE=*"
            })
    void isOpenedByProperties(String text) {
        assertTrue(found("application.properties", SHOWN + text).isPresent(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#management.endpoints.web.exposure.include=env",
                "! management.endpoints.web.exposure.include=env",
                "note=\\\nmanagement.endpoints.web.exposure.include=env",
                "management.endpoints.web.exposure.include=env\\ironment",
                "management.endpoints.web.exposure.include\\=env"
            })
    void isNotOpenedByOtherProperties(String text) {
        assertFalse(found("application.properties", SHOWN + text).isPresent(), text);
    }

    @Test
    void saysTheLineOfEachForm() {
        assertEquals(
                "application.yml:5",
                found(
                                "application.yml",
                                SHOWN + "---\nmanagement:\n  endpoints:\n    web: {exposure: {include: env}}\n")
                        .orElseThrow()
                        .source());
        assertEquals(
                "application.properties:4",
                found("application.properties", SHOWN + "a=\\\n b\nmanagement.endpoints.web.exposure.include=env")
                        .map(Actuator::source)
                        .orElseThrow());
    }

    /** What would be millions of settings if each reference was followed. */
    @Test
    void isNotHeldUpByReferencesToReferences() {
        StringBuilder text = new StringBuilder("l0: &l0 [env, env, env, env, env, env, env, env]\n");
        for (int i = 1; i < 12; i++) {
            String name = ", *l" + (i - 1);
            text.append("l%d: &l%d [%s]\n".formatted(i, i, name.repeat(8).substring(2)));
        }
        text.append("a: &a [*a]\n");
        assertFalse(found("application.yml", SHOWN + "---\n" + text).isPresent());
        assertFalse(found("application.yml", SHOWN + "---\na: " + "[".repeat(20_000))
                .isPresent());
    }

    private static Optional<Actuator> found(String path, String text) {
        return Actuator.in(List.of(path), new MemoryLookup(Map.of(path, text.getBytes(StandardCharsets.UTF_8))));
    }
}
