package io.github.stripekeys.fleet;

import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.history.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A git repository that is a unit: never one that is only around the unit's folder. */
final class Repository {
    private Repository() {}

    static Git at(Path path) throws IOException {
        Optional<Git> git = History.isBare(path)
                ? Optional.of(new Git(path))
                : Checkout.around(path)
                        .filter(checkout -> checkout.top().equals(path))
                        .map(checkout -> new Git(checkout.top()));
        return git.orElseThrow(() -> new IOException(path + " is no git repository"));
    }

    static History history(FleetUnit unit, ReadOptions options, Progress progress) throws IOException {
        return new History(at(unit.location()), null, path -> true, options, progress);
    }
}
