package io.github.stripekeys.everywhere;

import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * A rule of the enforcer, {@code requireStripeKeysScan}: the goal {@code scan} is bound, is not skipped, and fails the build as early as is
 * demanded.
 */
@Named("requireStripeKeysScan")
public final class RequireStripeKeysScan extends AbstractEnforcerRule {
    /** The strictest last. */
    private static final List<String> SEVERITIES = Arrays.asList("never", "critical", "high", "medium", "low", "info");

    private static final String USUAL = "medium";

    private final MavenSession session;
    private final MavenProject module;

    /** The severity from which findings have to fail the build, at least. */
    private String failOn = USUAL;

    @Inject
    public RequireStripeKeysScan(MavenSession session, MavenProject module) {
        this.session = session;
        this.module = module;
    }

    public void setFailOn(String severity) {
        this.failOn = severity;
    }

    @Override
    public void execute() throws EnforcerRuleException {
        int demanded = SEVERITIES.indexOf(failOn);
        if (demanded < 0) {
            throw new EnforcerRuleException(
                    "Unknown value '" + failOn + "' for failOn of requireStripeKeysScan. Use one of: " + SEVERITIES);
        }
        BoundScan scan = new BoundScan(session, module, BoundScan.GOAL);
        if (!scan.isActive()) {
            throw new EnforcerRuleException(module.getArtifactId()
                    + (scan.isNamed()
                            ? ": stripe-keys:scan is bound but does not run: it is skipped, or its phase is none"
                            : ": stripe-keys:scan is not bound. Add an execution of " + BoundScan.GROUP + ":"
                                    + BoundScan.ARTIFACT
                                    + " with the goal scan, or make the plugin an extension of Maven"));
        }
        if (!scan.isActiveWith("failOn", USUAL, severity -> SEVERITIES.indexOf(severity) >= demanded)) {
            throw new EnforcerRuleException(module.getArtifactId()
                    + ": stripe-keys:scan lets findings pass that have to fail the build: its failOn must be " + failOn
                    + " or stricter");
        }
    }

    @Override
    public String toString() {
        return "requireStripeKeysScan[failOn=" + failOn + "]";
    }
}
