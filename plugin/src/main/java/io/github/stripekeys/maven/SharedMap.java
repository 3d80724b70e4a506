package io.github.stripekeys.maven;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * What a build remembers, shared by all modules and threads. It is kept with the build's repository session, the one place
 * that works in every Maven, and as text, because modules may load this plugin twice.
 */
final class SharedMap {
    private SharedMap() {}

    /** The map of this name. */
    static ConcurrentMap<String, String> of(MavenSession session, String name) {
        @Nullable RepositorySystemSession repositories = session.getRepositorySession();
        return repositories == null ? new ConcurrentHashMap<>() : shared(repositories, "io.github.stripekeys:" + name);
    }

    /** A map of values of one type of ours, shared by the modules that load this plugin together. */
    @SuppressWarnings("unchecked") // nobody else uses a class of ours as a key
    static <T> ConcurrentMap<Path, T> ofLoader(MavenSession session, Class<T> type) {
        @Nullable RepositorySystemSession repositories = session.getRepositorySession();
        if (repositories == null) {
            return new ConcurrentHashMap<>();
        }
        SessionData data = repositories.getData();
        data.set(type, null, new ConcurrentHashMap<Path, T>());
        return (ConcurrentMap<Path, T>) data.get(type);
    }

    @SuppressWarnings("unchecked") // nobody else uses this key
    private static ConcurrentMap<String, String> shared(RepositorySystemSession session, String key) {
        SessionData data = session.getData();
        data.set(key, null, new ConcurrentHashMap<String, String>());
        return (ConcurrentMap<String, String>) data.get(key);
    }
}
