package io.github.stripekeys.testing;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.fix.Fix;
import io.github.stripekeys.fix.FixPlan;
import io.github.stripekeys.fix.FixScope;
import io.github.stripekeys.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files before and after a fix.
 *
 * @param findings before
 */
public record FixRun(Path folder, Map<String, byte[]> before, List<Finding> findings, FixPlan plan) {
    /** Writes files to a folder, scans and plans. */
    public static FixRun planned(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
        List<Finding> findings = Fixture.scan(files).findings();
        List<String> sources = files.keySet().stream()
                .filter(path -> path.matches(".*[.](?:java|kt|groovy|scala)"))
                .toList();
        FixPlan plan = FixPlan.of(new FixScope(folder, Salt.DEFAULT, file -> true, () -> sources), findings);
        return new FixRun(folder, files, findings, plan);
    }

    /** The same, and carries the plan out. */
    public static FixRun written(Path folder, Map<String, byte[]> files) throws IOException {
        FixRun run = planned(folder, files);
        run.plan.write(Optional.empty());
        return run;
    }

    /** What the files hold now. */
    public Map<String, byte[]> after() throws IOException {
        Map<String, byte[]> after = new TreeMap<>();
        for (String path : before.keySet()) {
            after.put(path, Files.readAllBytes(folder.resolve(path)));
        }
        return after;
    }

    public List<Fix.Planned> fixed() {
        return plan.fixes().stream()
                .filter(Fix.Planned.class::isInstance)
                .map(Fix.Planned.class::cast)
                .toList();
    }

    public List<Fix.Refused> refused() {
        return plan.fixes().stream()
                .filter(Fix.Refused.class::isInstance)
                .map(Fix.Refused.class::cast)
                .toList();
    }
}
