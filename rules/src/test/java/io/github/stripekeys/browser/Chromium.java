package io.github.stripekeys.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Tab}, all of one browser. Without a browser they are skipped, and say so; in continuous integration they
 * fail.
 */
public final class Chromium implements ParameterResolver, ExecutionCondition {
    private static final Namespace HERE = Namespace.create(Chromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.program().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("no chromium on the PATH: in CI the browser tests must run");
        }
        context.getRoot().getStore(HERE).computeIfAbsent("banner", any -> banner());
        return ConditionEvaluationResult.disabled("no chromium on the PATH");
    }

    @SuppressWarnings("SystemOut") // a skip must not be overlooked
    private static boolean banner() {
        String line = "*".repeat(78);
        System.out.println(
                line + "\n*** BROWSER TESTS SKIPPED: no chromium on the PATH; the HTML report is not tested\n" + line);
        return true;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<Path> program = Browser.program();
        Browser browser = context.getRoot()
                .getStore(HERE)
                .computeIfAbsent("browser", any -> Browser.start(program.orElseThrow()), Browser.class);
        Tab tab = browser.newTab();
        context.getStore(HERE).put(tab, tab);
        return tab;
    }
}
