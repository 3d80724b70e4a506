package io.github.stripekeys.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FixPlanTest {
    @ParameterizedTest
    @EnumSource
    void eachPageHasItsStepsInOrder(Rule rule) {
        List<FixStage> stages = stages(new FixPlan(RulePage.of(rule).steps()));
        assertEquals(stages.stream().distinct().sorted().toList(), stages);
    }

    @Test
    void replacesBeforeItExpiresAndCleansTheHistoryLast() {
        assertEquals(
                List.of(
                        FixStage.CREATE,
                        FixStage.CHANGE,
                        FixStage.DEPLOY,
                        FixStage.EXPIRE,
                        FixStage.CHECK,
                        FixStage.REPORT,
                        FixStage.CLEAN,
                        FixStage.PREVENT),
                stages(FixPlan.of(List.of(Rule.SECRET_KEY_LIVE))));
    }

    @Test
    void saysNothingTwice() {
        FixPlan plan = FixPlan.of(List.of(Rule.SECRET_KEY_IN_CLIENT_SDK, Rule.HARDCODED_API_KEY, Rule.SECRET_KEY_LIVE));
        List<String> texts = plan.steps().stream().map(FixStep::text).toList();
        assertEquals(texts.stream().distinct().toList(), texts);
        for (FixStage once :
                List.of(FixStage.CREATE, FixStage.DEPLOY, FixStage.EXPIRE, FixStage.CHECK, FixStage.CLEAN)) {
            assertEquals(1, stages(plan).stream().filter(once::equals).count(), once::name);
        }
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Change the client.")), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Change the code.")), texts::toString);
    }

    @Test
    void takesTheStepsAboutTheKeyFromTheKeysOwnRule() {
        FixPlan plan = FixPlan.of(List.of(Rule.LIVE_KEY_IN_TEST, Rule.SECRET_KEY_LIVE));
        assertTrue(
                plan.steps().contains(RulePage.of(Rule.SECRET_KEY_LIVE).steps().get(4)));
    }

    @Test
    void changesNoFilesForWhatIsInTheHistoryOnly() {
        List<FixStage> stages = stages(FixPlan.of(List.of(Rule.SECRET_KEY_LIVE)).forHistory());
        assertFalse(stages.contains(FixStage.CHANGE));
        assertTrue(stages.containsAll(List.of(FixStage.CREATE, FixStage.EXPIRE, FixStage.CLEAN)));
    }

    @Test
    void refusesAStepWithoutAStage() {
        assertThrows(IllegalArgumentException.class, () -> FixStep.of("Roll it."));
    }

    private static List<FixStage> stages(FixPlan plan) {
        return plan.steps().stream().map(FixStep::stage).toList();
    }
}
