package io.github.stripekeys.maven;

import io.github.stripekeys.project.BlameMode;
import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.BuildOutcome;
import io.github.stripekeys.project.BuildState;
import io.github.stripekeys.project.CleanFiles;
import io.github.stripekeys.project.DependencyScan;
import io.github.stripekeys.project.FailurePolicy;
import io.github.stripekeys.project.FreshReports;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.PolicyLocations;
import io.github.stripekeys.project.ReportOutput;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.project.ScanMode;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.source.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Scans the jars of the runtime class path for Stripe credentials, each once; on request also those of tests and of the build itself. Clean jars
 * are remembered in the local repository and not scanned again.
 * Example: {@code mvn stripe-keys:dependencies -Dstripe-keys.scope=test}
 */
@Mojo(name = "dependencies", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class DependenciesMojo extends SearchingMojo {
    /** Skip this goal. */
    @Parameter(property = "stripe-keys.skip", defaultValue = "false")
    private boolean skip;

    /** Dependencies to scan: runtime (what is shipped) or test (all of them). */
    @Parameter(property = "stripe-keys.scope", defaultValue = "runtime")
    private String scope;

    /** Also scan the plugins and extensions of the build, with their dependencies. */
    @Parameter(property = "stripe-keys.plugins", defaultValue = "false")
    private boolean plugins;

    /** Remember clean jars in the local repository, so that they are not scanned again. */
    @Parameter(property = "stripe-keys.cache", defaultValue = "true")
    private boolean cache;

    /** Dependencies to scan, as globs such as {@code com.acme:*}. Default: all. */
    @Parameter(property = "stripe-keys.includes")
    private @Nullable List<@Nullable String> includes;

    /** Dependencies to leave out, as globs such as {@code com.acme:*}; for an entry of a jar, write the path behind {@code !/}. */
    @Parameter(property = "stripe-keys.excludes")
    private @Nullable List<@Nullable String> excludes;

    /** Number of threads that read jars; 0 means one per core. */
    @Parameter(property = "stripe-keys.threads", defaultValue = "0")
    private String threads;

    /** Lowest severity that fails the build: critical, high, medium, low, info, or never. */
    @Parameter(property = "stripe-keys.failOn", defaultValue = "medium")
    private String failOn;

    /** Reports to write: html, json, sarif, gitlab, code-quality, junit, markdown. Empty: none. */
    @Parameter(property = "stripe-keys.formats", defaultValue = "html,json,sarif")
    private List<String> formats;

    /** Report folder, relative to the folder Maven was started in. */
    @Parameter(property = "stripe-keys.outputDirectory", defaultValue = "target/stripe-keys/dependencies")
    private String outputDirectory;

    /** Pass even if something could not be resolved or scanned. */
    @Parameter(property = "stripe-keys.allowIncomplete", defaultValue = "false")
    private boolean allowIncomplete;

    private final ProjectDependenciesResolver resolver;
    private final RepositorySystem repositories;

    @Inject
    DependenciesMojo(ProjectDependenciesResolver resolver, RepositorySystem repositories) {
        this.resolver = resolver;
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Stripe credentials: search of dependencies skipped");
            return;
        }
        BuildState state = SharedBuildState.of(session(), version() + " dependencies");
        Goal.execute(() -> new FreshReports(resolve(outputDirectory), version(), state).run(() -> search(state)));
    }

    private Optional<BuildFailure> search(BuildState state) throws ScanException {
        warnOfUnknownProperties();
        ScanRequest request = request();
        Reactor reactor = Reactor.boundTo(goal(), session(), project(), isCommandLine());
        Libraries found = new LibraryResolver(session(), resolver, repositories)
                .librariesOf(reactor.units(), LibraryResolver.Scope.of(scope), plugins);
        DependencyScan scan = new DependencyScan(
                reactor,
                found.dependencies(),
                found.gaps(),
                request,
                version(),
                new ConsoleReport(log(), MavenColor.asChosen()),
                clean(request));
        return BuildOutcome.failure(scan.run(state), request);
    }

    private ScanRequest request() throws ScanException {
        return new ScanRequest(
                ScanMode.TREE,
                new ReadOptions(
                        Parameters.globs("includes", includes),
                        Parameters.globs("excludes", excludes),
                        true,
                        Parameters.threads(threads),
                        Long.MAX_VALUE),
                new PolicyLocations(null, suppressions(), true),
                List.of(),
                new FailurePolicy(Parameters.failOn(failOn), allowIncomplete, false),
                BlameMode.NEVER,
                new ReportOutput(resolve(outputDirectory), Parameters.formats(formats)));
    }

    /** What is clean without excludes is clean; the other way round that is not so. */
    private CleanFiles clean(ScanRequest request) {
        Optional<String> rules = RulesVersion.of(plugin());
        return cache && rules.isPresent() && request.options().excludes().isEmpty()
                ? CleanFiles.in(
                        Path.of(session().getLocalRepository().getBasedir()).resolve(".cache/stripe-keys"), rules.get())
                : CleanFiles.none();
    }
}
