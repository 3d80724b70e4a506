package io.github.stripekeys.maven;

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

    @SuppressWarnings("unchecked") // nobody else uses this key
    private static ConcurrentMap<String, String> shared(RepositorySystemSession session, String key) {
        SessionData data = session.getData();
        data.set(key, null, new ConcurrentHashMap<String, String>());
        return (ConcurrentMap<String, String>) data.get(key);
    }
}
