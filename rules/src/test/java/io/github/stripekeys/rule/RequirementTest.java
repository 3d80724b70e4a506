package io.github.stripekeys.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequirementTest {
    private static final Pattern STRIPE =
            Pattern.compile("\\[[^]]+]\\(https://(?:docs[.])?stripe[.]com/[^)]+\\) \\(Stripe\\).*");
    private static final Pattern NORM = Pattern.compile("CWE|PCI|ASVS");

    @ParameterizedTest
    @EnumSource
    void areOfEachNormUnlessTheKeyIsPublicByDesign(Rule rule) {
        Set<Standard> norms =
                RulePage.of(rule).requirements().stream().map(Requirement::norm).collect(Collectors.toSet());
        assertEquals(rule.isPublicByDesign() ? EnumSet.noneOf(Standard.class) : EnumSet.allOf(Standard.class), norms);
    }

    @ParameterizedTest
    @EnumSource
    void haveNoOtherForm(Rule rule) {
        RulePage page = RulePage.of(rule);
        List<String> items = page.items("References").stream()
                .filter(item -> NORM.matcher(item).find())
                .toList();
        List<String> labels =
                page.requirements().stream().map(Requirement::label).toList();
        assertEquals(labels.size(), items.size());
        for (int i = 0; i < items.size(); i++) {
            assertTrue(items.get(i).startsWith("[" + labels.get(i) + ": "), items.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void standBesideAPageOfStripe(Rule rule) {
        assertTrue(RulePage.of(rule).items("References").stream()
                .anyMatch(item -> STRIPE.matcher(item).matches()));
    }

    @Test
    void areNamedAlikeOnAllPages() {
        List<Requirement> all = Arrays.stream(Rule.values())
                .flatMap(rule -> RulePage.of(rule).requirements().stream())
                .distinct()
                .toList();
        assertEquals(all.size(), all.stream().map(Requirement::label).distinct().count(), all::toString);
        assertEquals(
                List.of("8.6.2"),
                all.stream()
                        .filter(each -> each.norm() == Standard.PCI_DSS)
                        .map(Requirement::id)
                        .toList());
    }

    @Test
    void readsWhatIsInItsForm() {
        Requirement requirement =
                new Requirement(Standard.ASVS, "13.3.1", "Secrets in a vault", "https://example.com/V13.md");
        String link = "[OWASP ASVS 5.0.0, requirement 13.3.1: Secrets in a vault](https://example.com/V13.md)";
        assertEquals(List.of(requirement), Requirement.in("- " + link + ": more\n- [CWE](https://example.com)\n"));
        assertEquals("OWASP ASVS 5.0.0, requirement 13.3.1", requirement.label());
        assertFalse(Requirement.in(link.replace("5.0.0", "4.0.3")).contains(requirement));
        assertEquals(List.of(), Requirement.in(link.replace("https:", "javascript:")));
    }
}
