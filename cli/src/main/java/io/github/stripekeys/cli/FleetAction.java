package io.github.stripekeys.cli;

import io.github.stripekeys.fleet.FleetRequest;
import io.github.stripekeys.fleet.FleetRun;
import io.github.stripekeys.fleet.FleetStore;
import io.github.stripekeys.fleet.FleetTotals;
import io.github.stripekeys.fleet.FleetUnit;
import io.github.stripekeys.fleet.FleetWork;
import io.github.stripekeys.fleet.LocalStore;
import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.scan.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Scans a fleet with the threads of this machine. */
final class FleetAction implements Command.Action {
    @Override
    public Optional<BuildFailure> run(CommandValues values, Terminal terminal) throws ScanException {
        FleetRequest request = FleetOptions.request(values);
        Path folder = Path.of(request.output()).toAbsolutePath().normalize();
        FleetStore store = new LocalStore(folder);
        List<FleetUnit> units = request.manifest().units();
        try {
            new FleetRun(new FleetWork(request.salted(store), store), request.threads()).run(units);
            FleetTotals totals = FleetTotals.of(units, store);
            totals.lines(folder.toString()).forEach(terminal.log()::info);
            return totals.outcome() == Outcome.CLEAN
                    ? Optional.empty()
                    : Optional.of(new BuildFailure(totals.outcome(), totals.units()));
        } catch (IOException | IllegalStateException e) {
            throw new ScanException("The rows could not be kept in " + folder + ": " + e, e);
        }
    }
}
