package io.github.stripekeys.project;

import io.github.stripekeys.report.console.ConsoleLog;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Installs hooks where git looks for them ({@code core.hooksPath}), never over others.
 *
 * @param start a folder of the working tree; absolute and normal
 * @param jar the command line's jar, which the hook runs if it is there
 * @param goal the scan, as Maven is told to run it if the jar is not there
 * @param hasMessages whether messages of commits are scanned as well
 */
public record HookInstallation(Path start, Path jar, String goal, boolean hasMessages) {
    /** Of the hook before commits. */
    HookInstallation(Path start, Path jar, String goal) {
        this(start, jar, goal, false);
    }

    /**
     * Installs them and says so.
     *
     * @return why one is not in force, with what to do about it; empty if all are
     * @throws ScanException if there is no working tree, or a hook cannot be written
     */
    public Optional<BuildFailure> run(ConsoleLog log) throws ScanException {
        Path top = Checkout.around(start)
                .map(Checkout::top)
                .orElseThrow(() -> new ScanException(start + " is not inside a Git working tree"));
        List<String> advice = new ArrayList<>();
        try {
            Optional<HookManager> manager = HookManager.of(top);
            for (HookScript.Event event : events()) {
                (manager.isPresent() ? managed(manager.get(), event, top, log) : own(event, top, log))
                        .ifPresent(advice::add);
            }
        } catch (IOException e) {
            throw new ScanException("The hook could not be installed: " + e.getMessage(), e);
        }
        return advice.isEmpty()
                ? Optional.empty()
                : Optional.of(new BuildFailure(Outcome.ERROR, String.join("\n", advice)));
    }

    private List<HookScript.Event> events() {
        return hasMessages ? List.of(HookScript.Event.values()) : List.of(HookScript.Event.PRE_COMMIT);
    }

    private Optional<String> managed(HookManager manager, HookScript.Event event, Path top, ConsoleLog log)
            throws IOException {
        if (manager.runsScan(top, event)) {
            log.info(
                    event == HookScript.Event.PRE_COMMIT
                            ? "The hooks of this repository scan commits already"
                            : "The hooks of this repository scan messages already");
            return Optional.empty();
        }
        String maven = Files.isExecutable(top.resolve("mvnw")) ? "./mvnw" : "mvn";
        return Optional.of(manager.advice(top, event, maven + " --quiet --batch-mode --non-recursive " + goal));
    }

    private Optional<String> own(HookScript.Event event, Path top, ConsoleLog log) throws IOException {
        Path hooks = new Git(top).hooks();
        if (!hooks.startsWith(top)) {
            log.info("This repository's hooks are in a shared folder outside it: " + hooks);
        }
        return report(new Hook(hooks, new HookScript(event, jar, goal)), log);
    }

    private static Optional<String> report(Hook hook, ConsoleLog log) throws IOException {
        switch (hook.install()) {
            case INSTALLED ->
                log.info("Installed " + hook.file()
                        + ": every commit is now scanned first. Skip once with git commit --no-verify");
            case UPGRADED -> log.info("Brought " + hook.file() + " up to date");
            case IN_FORCE -> log.info("Already installed: " + hook.file());
            case OCCUPIED -> {
                return Optional.of("A " + hook.script().event().hook()
                        + " hook already exists and was left unchanged: " + hook.file() + ". Add this line to it:\n"
                        + hook.chain());
            }
        }
        return Optional.empty();
    }
}
