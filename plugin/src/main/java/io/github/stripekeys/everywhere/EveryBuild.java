package io.github.stripekeys.everywhere;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds the goal {@code scan} to each module that does not name it, if this plugin is an extension of Maven. Where the goal cannot run, it says so
 * in a line and lets the build go on.
 */
@Named("stripe-keys-every-build")
@Singleton
public final class EveryBuild extends AbstractMavenLifecycleParticipant {
    static final String PHASE = "stripe-keys.everyBuild.phase";
    static final String SKIP = "stripe-keys.everyBuild.skip";

    private static final Logger LOG = LoggerFactory.getLogger(EveryBuild.class);
    private static final String SAYS = "Stripe credentials: this build is not scanned: ";
    private static final String ID = "stripe-keys-every-build";
    private static final String DESCRIPTION =
            "/META-INF/maven/" + BoundScan.GROUP + "/" + BoundScan.ARTIFACT + "/pom.properties";

    @Override
    public void afterProjectsRead(MavenSession session) {
        Optional<String> obstacle = Obstacle.in(System.getProperties(), session.getSystemProperties());
        if (obstacle.isPresent()) {
            LOG.warn(SAYS + obstacle.get());
            return;
        }
        try {
            String version = version();
            for (MavenProject module : session.getProjects()) {
                add(session, module, version);
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.warn(SAYS + e);
        }
    }

    static void add(MavenSession session, MavenProject module, String version) throws IOException {
        BoundScan scan = new BoundScan(session, module, BoundScan.GOAL);
        if (module.getFile() == null || scan.isNamed() || isOn(scan.property(SKIP))) {
            return;
        }
        String phase = scan.property(PHASE).orElse("verify");
        if (!phase.equals("verify") && !phase.equals("package")) {
            throw new IOException("unknown value '" + phase + "' for " + PHASE + "; use verify or package");
        }
        Plugin plugin = scan.plugin().orElseGet(() -> added(module, version));
        PluginExecution execution = new PluginExecution();
        execution.setId(ID);
        execution.setPhase(phase);
        execution.addGoal(BoundScan.GOAL);
        execution.setConfiguration(plugin.getConfiguration());
        plugin.addExecution(execution);
        module.getBuild().flushPluginMap();
    }

    private static boolean isOn(Optional<String> property) {
        return property.isPresent() && !property.get().equals("false");
    }

    private static Plugin added(MavenProject module, String version) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(BoundScan.GROUP);
        plugin.setArtifactId(BoundScan.ARTIFACT);
        plugin.setVersion(version);
        module.getBuild().addPlugin(plugin);
        return plugin;
    }

    /** The version of this jar, which the goal is to have as well. */
    private static String version() throws IOException {
        try (InputStream in = EveryBuild.class.getResourceAsStream(DESCRIPTION)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            String version = properties.getProperty("version");
            if (version == null) {
                throw new IOException("the extension does not know its version");
            }
            return version;
        }
    }
}
