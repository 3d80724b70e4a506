package io.github.stripekeys.project;

import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.worktree.WorkTree;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells which places a part of the build has. What the build writes is in it only if it was packaged in this build.
 *
 * @param base what the places are relative to
 * @param isLocal whether only this machine has the file at a place, so that others know nothing of it
 */
record WorkUnitCoverage(Path base, BuildModel build, WorkUnit unit, ReadOptions options, Predicate<String> isLocal)
        implements Coverage {
    @Override
    public boolean includes(String place) {
        Location location = Location.parse(place);
        if (Dependency.isName(location.path())) {
            return false;
        }
        try {
            Path file = PathName.resolve(base, location.path()).normalize();
            return unit.artifacts().contains(file)
                    || (isOwn(file)
                            && !isWritten(file)
                            && !isLocal.test(location.path())
                            && isRead(file, location.entry() != null));
        } catch (InvalidPathException e) {
            return true; // no file has this name
        }
    }

    /** Whether the build writes it. */
    private boolean isWritten(Path file) {
        String path = "/" + base.relativize(file).toString().replace('\\', '/');
        int at = path.indexOf("/target/");
        return path.contains("/node_modules/")
                || (at >= 0 && !path.substring(0, at + 1).contains("/src/"))
                || build.outputs().stream().anyMatch(file::startsWith);
    }

    /** Whether it is in a module of this part: told first, as every module of a build asks this of every place of a baseline. */
    private boolean isOwn(Path file) {
        return unit.modules().stream().anyMatch(file::startsWith)
                && moduleOf(file).filter(unit.modules()::contains).isPresent();
    }

    private boolean isRead(Path file, boolean isPacked) {
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                || (options.accepts(file, moduleOf(file).orElseThrow(), build.executionRoot())
                        && (!isPacked || options.archives())
                        && !isIgnored(file));
    }

    /** The folder of the module that a file is in, if it is in one. */
    private Optional<Path> moduleOf(Path file) {
        return build.whole().modules().stream().filter(file::startsWith).max(Comparator.comparing(Path::getNameCount));
    }

    private static boolean isIgnored(Path file) {
        return Optional.ofNullable(file.getParent())
                .filter(folder -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .flatMap(Checkout::around)
                .filter(checkout -> !WorkTree.of(checkout).reads(file))
                .isPresent();
    }
}
