package io.github.stripekeys.maven;

import io.github.stripekeys.source.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.jspecify.annotations.Nullable;

/** A hash of all that decides what is a finding: the code of the engine, and the versions of what it is built on. */
final class RulesVersion {
    private static final String ENGINE = "stripe-keys-rules";

    private RulesVersion() {}

    /** The hash, in hexadecimal digits; empty if the engine is no file, as while it is being built. */
    static Optional<String> of(PluginDescriptor plugin) {
        if (plugin.getArtifacts() == null) {
            return Optional.empty();
        }
        String others =
                plugin.getArtifacts().stream().map(Artifact::getId).sorted().collect(Collectors.joining("\n"));
        return plugin.getArtifacts().stream()
                .filter(artifact -> ENGINE.equals(artifact.getArtifactId()))
                .findFirst()
                .flatMap(engine -> hash(engine.getFile()))
                .map(hash -> (hash + "\n" + others).getBytes(StandardCharsets.UTF_8))
                .map(text -> Sha256.of(text, text.length));
    }

    private static Optional<String> hash(@Nullable File engine) {
        if (engine == null || !engine.isFile()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(engine.toPath())) {
            return Optional.of(Sha256.of(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
