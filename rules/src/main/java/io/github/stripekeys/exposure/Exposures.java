package io.github.stripekeys.exposure;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.exposure.Mount.Mounted;
import io.github.stripekeys.exposure.Mount.Target;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.TextPosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who can see a place. What the user says comes first; else the first row that matches wins, in this order: written
 * by a build, tests, clients, pipelines and builds, documents, archives, servers. Within a row, what the build says comes before
 * conventions, and those before what stands in files. Safe for use by many threads at once.
 */
public final class Exposures {
    private static final Set<String> PROGRAMS = Set.of(
            "java", "kt", "groovy", "scala", "js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "py", "swift", "m",
            "php", "cs", "dart");

    private final Layout layout;
    private final ModuleFactsCache promotions;
    private final BundledFrontend bundled;
    private final AppProjects apps;
    private final GradleFields gradle;

    /** Exposures of the files that are laid out like this. */
    public Exposures(Layout layout) {
        this.layout = layout;
        this.promotions = new ModuleFactsCache(layout);
        this.bundled = new BundledFrontend(layout.files());
        this.apps = new AppProjects(layout.files());
        this.gradle = new GradleFields(layout.files());
    }

    /** Who can see a file of which nothing is known but its path. */
    public static Exposure byConvention(String path) {
        return new Exposures(Layout.UNKNOWN).classify(Location.file(path), TextPosition.NOWHERE);
    }

    /** Who can see a place in a file or in an entry of an archive. */
    public Exposure classify(Location location, TextPosition spot) {
        return classify(location, spot, List.of());
    }

    /** Who can see a credential at a place, with which this is done. */
    public Exposure classify(Location location, TextPosition spot, List<CredentialUse> usages) {
        Place place = new Place(location.path(), spot);
        Optional<Mounted> mounted = layout.mounted(place.path());
        String module = layout.module(place.path()).map(ModuleLayout::folder).orElse("");
        return layout.overrides()
                .of(place.path(), module)
                .or(() -> published(location))
                .or(() -> told(location))
                .or(() -> generated(place, mounted))
                .or(() -> test(place, mounted))
                .or(() -> client(place, mounted))
                .or(() -> Convention.in(Convention.OPERATIONS, place.path()))
                .or(() -> isPacked(mounted) ? Optional.empty() : page(place))
                .or(() -> application(place))
                .or(() -> packed(location))
                .or(() -> givenToClients(usages))
                .or(() -> promotions.of(place, mounted))
                .orElseGet(() -> DefaultExposure.of(place.path(), mounted, layout.module(place.path())));
    }

    /** Who can see what is done with a credential at a place. */
    public Exposure classify(Location location, CredentialUse usage) {
        return switch (usage.use()) {
            case SENT_TO_CLIENT -> new Exposure(Surface.CLIENT, "sent to clients: see the data flow");
            case INLINED -> new Exposure(Surface.CLIENT, "bundled for browsers: " + usage.description());
            default -> classify(location, usage.spot(), List.of(usage));
        };
    }

    /** What uses a library for browsers or phones runs there, wherever the file is. */
    private static Optional<Exposure> givenToClients(List<CredentialUse> usages) {
        return usages.stream()
                .filter(usage -> usage.use() == Use.CLIENT_KEY)
                .map(usage -> new Exposure(Surface.CLIENT, "runs on the client: " + usage.description()))
                .findFirst();
    }

    private static Optional<Exposure> published(Location location) {
        return location.isArtifact()
                ? Optional.of(new Exposure(Surface.ARTIFACT, "inside an artifact that this build produces"))
                : Optional.empty();
    }

    /** What the repository itself says, such as the message of a commit: names in its path are no folders of the project. */
    private static Optional<Exposure> told(Location location) {
        return location.path().startsWith(".git/")
                ? Optional.of(new Exposure(Surface.SERVER, "in every clone of the repository"))
                : Optional.empty();
    }

    private Optional<Exposure> generated(Place place, Optional<Mounted> mounted) {
        boolean isOutput = mounted.filter(file -> file.isIn(Target.OUTPUT)).isPresent();
        boolean isBuilt = Generated.isWritten(place.path())
                || (mounted.isEmpty()
                        && Generated.mayBeWritten(place.path())
                        && !layout.files().isTracked(place.path()));
        return isOutput || isBuilt ? Optional.of(new Exposure(Surface.GENERATED, "build output")) : Optional.empty();
    }

    private static Optional<Exposure> test(Place place, Optional<Mounted> mounted) {
        Optional<Mounted> tests = mounted.filter(file -> file.isIn(Target.TESTS));
        if (tests.isPresent()) {
            String folder = FolderLabels.folder(tests.get().mount().folder());
            return Optional.of(new Exposure(Surface.TEST, "test sources: " + folder + " is a test folder in the POM"));
        }
        boolean mayImport = mounted.isEmpty() && PROGRAMS.contains(place.extension());
        return TestCode.exposure(place.path())
                .or(() -> mayImport ? TestCode.exposureOf(place.head()) : Optional.empty());
    }

    private Optional<Exposure> client(Place place, Optional<Mounted> mounted) {
        boolean isPacked = isPacked(mounted);
        return PublicVariable.exposure(place)
                .or(() -> mounted.flatMap(file -> ServedPaths.of(file, place)))
                .or(() -> mounted.isEmpty() ? TemplatePaths.exposure(place) : Optional.empty())
                .or(() -> frontend(place, isPacked))
                .or(() -> Convention.in(Convention.CLIENT, place.path()))
                .or(() -> gradle.exposure(place))
                .or(() -> shipped(place))
                .or(() -> isPacked ? Optional.empty() : bundled.exposure(place));
    }

    /** What is compiled into programs of users; comments are not. */
    private Optional<Exposure> shipped(Place place) {
        return DesktopAndMobile.exposure(place, layout.files())
                .or(() -> apps.exposure(place))
                .map(exposure -> SourceComments.isAround(place)
                        ? new Exposure(Surface.SERVER, "in a comment, which is not compiled into what users get")
                        : exposure);
    }

    private static boolean isPacked(Optional<Mounted> mounted) {
        return mounted.filter(ServedPaths::isOnClassPath).isPresent();
    }

    private Optional<Exposure> frontend(Place place, boolean isPacked) {
        String path = place.path();
        if (!bundled.isPartOfProgram(place)) {
            return Optional.empty();
        }
        return layout.module(path).map(ModuleLayout::frontends).orElse(List.of()).stream()
                .filter(frontend -> path.startsWith(frontend.folder()))
                .map(frontend -> new Exposure(Surface.CLIENT, "bundled for browsers: " + frontend.because()))
                .findFirst()
                .or(() -> isPacked ? Optional.empty() : Convention.in(Convention.FRONTEND, path));
    }

    /** What web servers serve, where neither a build nor a framework says it. */
    private Optional<Exposure> page(Place place) {
        return bundled.isPartOfProgram(place)
                ? Convention.in(Convention.PAGES, place.path()).or(() -> bundled.onPage(place))
                : Optional.empty();
    }

    private Optional<Exposure> application(Place place) {
        return layout.module(place.path())
                .flatMap(module -> Optional.ofNullable(module.application()))
                .map(because -> new Exposure(Surface.CLIENT, "shipped to users: " + because));
    }

    private static Optional<Exposure> packed(Location location) {
        boolean isPacked = location.entry() != null || location.path().endsWith(".class");
        boolean isServed = location.entry() != null && ("/" + location.entry()).contains("/META-INF/resources/");
        if (isServed) {
            return Optional.of(new Exposure(Surface.CLIENT, "served to browsers: web content of a jar (Servlet 3.0)"));
        }
        return isPacked
                ? Optional.of(new Exposure(Surface.ARTIFACT, "inside an archive: readable by anyone who has the file"))
                : Optional.empty();
    }
}
