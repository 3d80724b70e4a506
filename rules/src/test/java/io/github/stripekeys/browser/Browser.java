package io.github.stripekeys.browser;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One browser process with a profile of its own, which is deleted in the end. */
final class Browser implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-color-profile=srgb",
            // Else each window makes a page for its address bar, which takes as long as a test.
            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup",
            "--remote-debugging-port=0");

    private final Path profile;
    private final Process process;
    private final DevTools devTools;

    private Browser(Path profile, Process process, URI address) {
        this.profile = profile;
        this.process = process;
        this.devTools = new DevTools(address);
    }

    /** The program, if this machine has it. */
    static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path program) {
        try {
            Path profile = Files.createTempDirectory("stripe-keys-browser");
            Stream<String> command = Stream.concat(Stream.of(program.toString()), FLAGS.stream());
            Process process = new ProcessBuilder(
                            Stream.concat(command, Stream.of("--user-data-dir=" + profile, "about:blank"))
                                    .toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Browser(profile, process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says on its standard error, which is read to its end so that the browser never has to wait. */
    private static URI address(Process process) {
        CompletableFuture<URI> address = new CompletableFuture<>();
        ForkJoinPool.commonPool().execute(() -> {
            BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
            errors.lines().forEach(line -> {
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    address.complete(URI.create(matcher.group(1)));
                }
            });
            address.completeExceptionally(new IllegalStateException("the browser ended"));
        });
        return DevTools.waitFor(address, "the start of the browser");
    }

    /** A new tab that shares nothing with the others. */
    Tab newTab() {
        JsonObject context = devTools.call(null, "Target.createBrowserContext", new JsonObject());
        JsonObject page = new JsonObject();
        page.addProperty("url", "about:blank");
        page.add("browserContextId", context.get("browserContextId"));
        JsonObject target = devTools.call(null, "Target.createTarget", page);
        target.addProperty("flatten", true);
        String session = devTools.call(null, "Target.attachToTarget", target)
                .get("sessionId")
                .getAsString();
        return new Tab(devTools, session, target.get("targetId").getAsString());
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        process.onExit().join();
        // Its children write into the profile for a moment longer.
        children.forEach(child -> child.onExit().join());
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
