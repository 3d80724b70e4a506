package io.github.stripekeys.scan;

import com.sun.management.OperatingSystemMXBean;
import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Compares a scan of a folder with a walk that reads the same files and looks at none, in turns, each with one thread; no build runs
 * it. The first argument is the folder, the second the number of rounds. Prints the processor seconds of the process, compilers
 * included, and what a scan takes for each second of a walk; the first round is that of a new JVM. Run it with the classes of this
 * module on the class path.
 */
public final class WalkAndScan {
    private WalkAndScan() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            double walk = seconds(() -> walk(folder));
            double scan = seconds(() -> scan(folder));
            System.out.printf(
                    Locale.ROOT, "%d: walk %.2f s, scan %.2f s, ratio %.2f%n", round + 1, walk, scan, scan / walk);
        }
    }

    private static double seconds(Runnable action) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = process.getProcessCpuTime();
        action.run();
        return (process.getProcessCpuTime() - start) / 1e9;
    }

    /** Looks at nothing. */
    private record Nothing() implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return false;
        }

        @Override
        public void read(Blob blob) {}
    }

    private static void walk(Path folder) {
        ReadStatistics read = new TreeSource(FileSetRequest.of(folder), new Progress()).read(new Nothing());
        System.out.printf(Locale.ROOT, "%,d files, %,d bytes%n", read.files(), read.bytes());
    }

    private static void scan(Path folder) {
        ScanContext context = new ScanContext(
                "bench",
                new Scope(Scope.Mode.TREE, ".", null, 1, 1),
                FailOn.MEDIUM,
                ReadOptions.ALL,
                Salt.DEFAULT,
                Layout.UNKNOWN,
                Policy.NONE,
                Coverage.ALL);
        new Scan(context, dropped -> {}).run(new TreeSource(FileSetRequest.of(folder), new Progress()));
    }
}
