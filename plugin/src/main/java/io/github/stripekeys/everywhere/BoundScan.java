package io.github.stripekeys.everywhere;

import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** How a goal of this plugin is bound in a module, as its effective model says. */
public final class BoundScan {
    static final String GROUP = "io.github.stripekeys";
    static final String ARTIFACT = "stripe-keys-maven-plugin";
    static final String GOAL = "scan";

    private static final String NEVER = "none";

    private final MavenSession session;
    private final MavenProject module;
    private final String goal;

    public BoundScan(MavenSession session, MavenProject module, String goal) {
        this.session = session;
        this.module = module;
        this.goal = goal;
    }

    /** Whether an execution names the goal, in whatever phase. */
    boolean isNamed() {
        return plugin().isPresent()
                && plugin().get().getExecutions().stream()
                        .anyMatch(execution -> execution.getGoals().contains(goal));
    }

    Optional<Plugin> plugin() {
        return Optional.ofNullable(module.getPlugin(GROUP + ":" + ARTIFACT));
    }

    /** Whether the goal runs in a build of the module. */
    public boolean isActive() {
        return isActiveWith("skip", "false", any -> true);
    }

    private boolean runs(PluginExecution execution) {
        return execution.getGoals().contains(goal) && !NEVER.equals(execution.getPhase());
    }

    private boolean isSkipped(PluginExecution execution) {
        return "true".equals(value(execution, "skip").orElse("false"));
    }

    /** Whether an execution that runs has a parameter of a value that fits. */
    boolean isActiveWith(String parameter, String usual, Predicate<String> fits) {
        return plugin().isPresent()
                && plugin().get().getExecutions().stream()
                        .anyMatch(execution -> runs(execution)
                                && !isSkipped(execution)
                                && fits.test(value(execution, parameter).orElse(usual)));
    }

    /** The value of a parameter: what the POM configures wins over the command line, and that over properties of the POM. */
    Optional<String> value(PluginExecution execution, String parameter) {
        Optional<String> configured = configured(execution.getConfiguration(), parameter);
        if (!configured.isPresent() && execution.getConfiguration() == null) {
            configured = plugin().flatMap(plugin -> configured(plugin.getConfiguration(), parameter));
        }
        return configured.isPresent() ? configured : property("stripe-keys." + parameter);
    }

    @SuppressWarnings("PatternMatchingInstanceof") // Java 8 has none
    private static Optional<String> configured(Object configuration, String parameter) {
        if (!(configuration instanceof Xpp3Dom)) {
            return Optional.empty();
        }
        Xpp3Dom child = ((Xpp3Dom) configuration).getChild(parameter);
        return child == null || child.getValue() == null
                ? Optional.empty()
                : Optional.of(child.getValue().trim());
    }

    /** A property that the user, or the module, has set; one that is set to nothing is true, as Maven's are. */
    Optional<String> property(String name) {
        Properties user = session.getUserProperties();
        String given = user == null ? null : user.getProperty(name);
        return Optional.ofNullable(given == null ? module.getProperties().getProperty(name) : given)
                .map(String::trim);
    }
}
