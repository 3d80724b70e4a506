package io.github.stripekeys.maven;

import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Tells which modules of a build a goal is bound in, so that one knows when the last was scanned. */
record ScanBinding(MavenSession session, String goal) {
    private static final String PLUGIN = "io.github.stripekeys:stripe-keys-maven-plugin";
    private static final String SKIP = "stripe-keys.skip";

    /** Whether the goal is bound in this module, and not skipped. */
    boolean isIn(MavenProject module) {
        @Nullable Plugin plugin = module.getPlugin(PLUGIN);
        return plugin != null
                && !isSkipped(module)
                && plugin.getExecutions().stream().anyMatch(execution -> isGoal(plugin, execution));
    }

    private boolean isGoal(Plugin plugin, PluginExecution execution) {
        return execution.getGoals().contains(goal)
                && !"none".equals(execution.getPhase())
                && !skips(execution.getConfiguration())
                && !(execution.getConfiguration() == null && skips(plugin.getConfiguration()));
    }

    private static boolean skips(@Nullable Object configuration) {
        return configuration instanceof Xpp3Dom dom
                && dom.getChild("skip") != null
                && "true".equals(String.valueOf(dom.getChild("skip").getValue()).strip());
    }

    private boolean isSkipped(MavenProject module) {
        Properties user = session.getUserProperties();
        String given = user == null ? null : user.getProperty(SKIP);
        return "true".equals(given == null ? module.getProperties().getProperty(SKIP) : given);
    }
}
