package io.github.stripekeys.report;

import io.github.stripekeys.browser.Tab;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The HTML report of a result, in both forms. */
public record WrittenPage(Path folder) {
    public static WrittenPage of(ScanResult result, Path folder) throws IOException {
        new ReportFolder(folder).write(result, List.of(ReportFormat.HTML));
        return new WrittenPage(folder);
    }

    public Path file() {
        return folder.resolve("report.html");
    }

    public Tab in(Tab tab) {
        return tab.open(file().toUri().toString());
    }
}
