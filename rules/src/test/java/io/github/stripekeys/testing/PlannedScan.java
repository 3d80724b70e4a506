package io.github.stripekeys.testing;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.fix.FixPreview;
import io.github.stripekeys.fix.FixScope;
import io.github.stripekeys.report.content.Advice;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Scans a file, plans its fixes and collects what reports advise. */
public final class PlannedScan {
    private PlannedScan() {}

    /** What reports say of one file, which is written into this folder. */
    public static List<Advice> scan(Path folder, String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
        FixScope scope = new FixScope(folder, Salt.DEFAULT, any -> true, () -> List.of(path));
        List<Finding> planned =
                FixPreview.addTo(scope, Fixture.scan(path, bytes).findings());
        return Card.of(planned.stream()).stream().map(Advice::of).toList();
    }
}
