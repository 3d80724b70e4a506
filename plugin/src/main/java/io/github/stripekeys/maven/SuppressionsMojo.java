package io.github.stripekeys.maven;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Lists what suppresses findings, in the file of suppressions and in comments: owner, reason, how old it is if a
 * commit has it, days left, what it hits, and whether it is stale. Fails nothing.
 */
@Mojo(name = "suppressions", aggregator = true, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class SuppressionsMojo extends AbstractMojo {
    /** The file of known credentials, relative to the top of the checkout. Default: {@code .stripe-keys/baseline.json} if it is there. */
    @Parameter(property = "stripe-keys.baseline")
    private @Nullable String baseline;

    /** The file of suppressions, relative to the top of the checkout. Default: {@code .stripe-keys/suppressions.yml} if it is there. */
    @Parameter(property = "stripe-keys.suppressions")
    private @Nullable String suppressions;

    /** Whether comments beside findings can suppress them: allow or deny. */
    @Parameter(property = "stripe-keys.inlineSuppressions", defaultValue = "allow")
    private String inlineSuppressions;

    /** Files to read, as globs with {@code /}, relative to the module or to where Maven was started. Default: all. */
    @Parameter(property = "stripe-keys.includes")
    private @Nullable List<@Nullable String> includes;

    /** Files not to read, as globs with {@code /}, relative to the module or to where Maven was started. */
    @Parameter(property = "stripe-keys.excludes")
    private @Nullable List<@Nullable String> excludes;

    /** Where {@code scan} writes reports, which is not read; relative to where Maven was started. */
    @Parameter(property = "stripe-keys.outputDirectory", defaultValue = "target/stripe-keys")
    private String outputDirectory;

    /** Whether archives are looked into, and what the modules have packaged is looked at; if not, archives are skipped. */
    @Parameter(property = "stripe-keys.archives", defaultValue = "true")
    private boolean archives;

    /** How many threads read files; 0 means one for each core. */
    @Parameter(property = "stripe-keys.threads", defaultValue = "0")
    private int threads;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException {
        Settings settings = Settings.ofWhole(
                Parameters.globs(includes),
                Parameters.globs(excludes),
                Parameters.folder(session, outputDirectory),
                archives,
                Parameters.threads(threads),
                new Acceptance(baseline, suppressions, Parameters.denies(inlineSuppressions), false));
        String version = execution.getMojoDescriptor().getPluginDescriptor().getVersion();
        Reactor reactor = Reactor.of(session, project, true);
        ReactorScan scan =
                new ReactorScan(reactor, settings, version, new Console(getLog(), Colour.ofMaven()), JobLog.NONE);
        SuppressionList.of(scan, getLog()).print();
    }
}
