package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.ModuleLayout;
import io.github.stripekeys.exposure.PropertyFile;
import io.github.stripekeys.project.BuildModel;
import io.github.stripekeys.project.BuildOutputs;
import io.github.stripekeys.project.WorkUnit;
import io.github.stripekeys.source.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the build.
 *
 * @param units those that this execution looks at
 * @param goal what this execution is of
 */
record Reactor(MavenSession session, List<MavenProject> units, String goal) implements BuildModel {
    /** A goal on the command line runs once, for all modules; one that is bound to a phase runs for each. */
    static Reactor of(MavenSession session, MavenProject project, boolean isCommandLine) {
        return boundTo("scan", session, project, isCommandLine);
    }

    /** The same of another goal than the scan. */
    static Reactor boundTo(String goal, MavenSession session, MavenProject project, boolean isCommandLine) {
        return new Reactor(session, isCommandLine ? session.getProjects() : List.of(project), goal);
    }

    /** Where Maven was started; if that is the folder of the hook within git's own, the working tree that git runs it for. */
    @Override
    public Path executionRoot() {
        Path root = normal(Path.of(session.getExecutionRootDirectory()));
        return HookFolder.workTree(root).orElse(root);
    }

    /** Modules that a pom names count also if this build has left them out. Two poms in one folder are two modules. */
    @Override
    public int size() {
        Set<Path> known = all().stream().map(this::folder).collect(Collectors.toSet());
        long leftOut = withPom()
                .flatMap(this::declared)
                .filter(folder -> !known.contains(folder) && Files.isDirectory(folder))
                .distinct()
                .count();
        return Math.max(1, all().size() + (int) leftOut);
    }

    @Override
    public Optional<String> name() {
        return top().map(MavenProject::getName);
    }

    @Override
    public Optional<String> version() {
        return top().map(MavenProject::getVersion);
    }

    /** The project that Maven was started in, if it has a pom. */
    private Optional<MavenProject> top() {
        return Optional.ofNullable(session.getTopLevelProject()).filter(project -> project.getBasedir() != null);
    }

    /** The folder of a module; of a build without a pom, where Maven was started. */
    Path folder(MavenProject module) {
        return module.getBasedir() == null
                ? executionRoot()
                : normal(module.getBasedir().toPath());
    }

    @Override
    public WorkUnit requested(ReadOptions options) {
        Stream<MavenProject> packaged = options.archives() ? units.stream() : Stream.empty();
        return new WorkUnit(
                units.stream().map(this::folder).toList(),
                packaged.flatMap(module -> packaged(module, options)).toList());
    }

    @Override
    public WorkUnit whole() {
        return new WorkUnit(all().stream().map(this::folder).toList(), List.of());
    }

    /** On the command line all that is selected; else the selected modules that the scan is bound in. */
    @Override
    public List<Path> expected() {
        List<MavenProject> selected = session.getProjects();
        List<MavenProject> bound =
                selected.stream().filter(new ScanBinding(session, goal)::isIn).toList();
        return Stream.concat(units.stream(), units.equals(selected) ? Stream.empty() : bound.stream())
                .map(this::folder)
                .distinct()
                .toList();
    }

    private Stream<Path> packaged(MavenProject module, ReadOptions options) {
        @Nullable Artifact own = module.getArtifact();
        Stream<Artifact> attached = module.getAttachedArtifacts().stream();
        List<Path> known = Stream.concat(Stream.ofNullable(own), attached)
                .flatMap(artifact -> Stream.ofNullable(artifact.getFile()))
                .filter(file -> file.isFile() && !file.equals(module.getFile()))
                .map(file -> normal(file.toPath()))
                .toList();
        return Stream.concat(known.stream(), shipped(module, !known.isEmpty()))
                .distinct()
                .filter(file -> options.accepts(file, folder(module), executionRoot()));
    }

    /** What other plugins have left to be shipped: in a build that packages all that lies there, else what this build has written. */
    private Stream<Path> shipped(MavenProject module, boolean isPackaged) {
        @Nullable Date start = session.getStartTime();
        if (module.getBasedir() == null || (start == null && !isPackaged)) {
            return Stream.empty();
        }
        Instant since = start == null || isPackaged ? Instant.EPOCH : start.toInstant();
        return BuildOutputs.in(normal(Path.of(module.getBuild().getDirectory())), since).stream();
    }

    @Override
    public Set<Path> moduleFolders() {
        return withPom()
                .flatMap(module -> Stream.concat(Stream.of(folder(module)), declared(module)))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Path> outputs() {
        return withPom()
                .map(module -> normal(Path.of(module.getBuild().getDirectory())))
                .collect(Collectors.toSet());
    }

    private Stream<MavenProject> withPom() {
        return all().stream().filter(module -> module.getBasedir() != null);
    }

    /** Where the modules are that a pom names, be they part of this build or not. */
    private Stream<Path> declared(MavenProject module) {
        return module.getModules().stream()
                .map(name -> normal(folder(module).resolve(name)))
                .map(path -> path.toString().endsWith(".xml") ? parent(path) : path);
    }

    private static Path parent(Path pom) {
        @Nullable Path parent = pom.getParent();
        return parent == null ? pom : parent;
    }

    /** What the effective models say: of this execution's modules as they are now, of others as they were when somebody first asked. */
    @Override
    public List<ModuleLayout> layouts(Path base) {
        ConcurrentMap<Path, ModuleLayout> known = SharedMap.ofLoader(session, ModuleLayout.class);
        List<PropertyFile> settings = settings();
        for (MavenProject module : units) {
            if (module.getBasedir() != null) {
                known.put(folder(module), layout(module, base, settings));
            }
        }
        return all().stream()
                .filter(module -> module.getBasedir() != null)
                .map(module -> known.computeIfAbsent(folder(module), any -> layout(module, base, settings)))
                .toList();
    }

    private ModuleLayout layout(MavenProject module, Path base, List<PropertyFile> settings) {
        return new ModuleModel(module, new ModuleFolder(base, folder(module)), settings).layout();
    }

    /** The settings of whoever builds, then those of everybody on this machine. */
    private List<PropertyFile> settings() {
        return Stream.of(
                        session.getRequest().getUserSettingsFile(),
                        session.getRequest().getGlobalSettingsFile())
                .flatMap(Stream::ofNullable)
                .map(file -> new PropertyFile(file.getAbsolutePath(), file.getName()))
                .toList();
    }

    private List<MavenProject> all() {
        @Nullable Collection<MavenProject> all = session.getAllProjects();
        return all == null ? units : new ArrayList<>(all);
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
