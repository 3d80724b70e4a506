package io.github.stripekeys.project;

import io.github.stripekeys.report.console.ConsoleLog;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Installs the hook where git looks for hooks ({@code core.hooksPath}), never over another one.
 *
 * @param start a folder of the working tree; absolute and normal
 * @param jar the command line's jar, which the hook runs if it is there
 * @param goal the scan, as Maven is told to run it if the jar is not there
 */
public record HookInstallation(Path start, Path jar, String goal) {
    /**
     * Installs it and says so.
     *
     * @return why it is not in force, with what to do about it; empty if it is
     * @throws ScanException if there is no working tree, or the hook cannot be written
     */
    public Optional<BuildFailure> run(ConsoleLog log) throws ScanException {
        Path top = Checkout.around(start)
                .map(Checkout::top)
                .orElseThrow(() -> new ScanException(start + " is not inside a Git working tree"));
        try {
            Optional<HookManager> manager = HookManager.of(top);
            if (manager.isPresent()) {
                return managed(manager.get(), top, log);
            }
            Path hooks = new Git(top).hooks();
            if (!hooks.startsWith(top)) {
                log.info("This repository's hooks are in a shared folder outside it: " + hooks);
            }
            return report(new Hook(hooks, jar, goal), log);
        } catch (IOException e) {
            throw new ScanException("The hook could not be installed: " + e.getMessage(), e);
        }
    }

    private Optional<BuildFailure> managed(HookManager manager, Path top, ConsoleLog log) throws IOException {
        if (manager.runsScan(top)) {
            log.info("The hooks of this repository scan commits already");
            return Optional.empty();
        }
        String maven = Files.isExecutable(top.resolve("mvnw")) ? "./mvnw" : "mvn";
        String command = maven + " --quiet --batch-mode --non-recursive " + goal + " -Dstripe-keys.staged";
        return Optional.of(new BuildFailure(Outcome.ERROR, manager.advice(top, command)));
    }

    private static Optional<BuildFailure> report(Hook hook, ConsoleLog log) throws IOException {
        switch (hook.install()) {
            case INSTALLED ->
                log.info("Installed " + hook.file()
                        + ": every commit is now scanned first. Skip once with git commit --no-verify");
            case UPGRADED -> log.info("Brought " + hook.file() + " up to date");
            case IN_FORCE -> log.info("Already installed: " + hook.file());
            case OCCUPIED -> {
                return Optional.of(new BuildFailure(
                        Outcome.ERROR,
                        "A pre-commit hook already exists and was left unchanged: " + hook.file()
                                + ". Add this line to it:\n" + hook.chain()));
            }
        }
        return Optional.empty();
    }
}
