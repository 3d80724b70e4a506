package io.github.stripekeys.work;

import io.github.stripekeys.testing.PlannedScan;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Objects;

/** Scans as {@link PlannedScan} does, and says how many steps that took. */
public final class CountedScan {
    private final MethodHandle scan;
    private final Path folder;

    /** With classes of its own, which this loads; files are written into this folder. */
    public CountedScan(Path folder) throws ReflectiveOperationException {
        Class<?> counted = new CountingLoader().loadClass(PlannedScan.class.getName());
        MethodType type = MethodType.methodType(Object.class, Path.class, String.class, byte[].class);
        this.scan = MethodHandles.publicLookup()
                .unreflect(counted.getMethod("scan", Path.class, String.class, byte[].class))
                .asType(type);
        this.folder = folder;
    }

    /** Scans one file. */
    public long steps(String path, byte[] bytes) {
        return steps(path, bytes, Long.MAX_VALUE);
    }

    /** Scans one file, and fails as soon as that takes more steps. */
    public long steps(String path, byte[] bytes, long most) {
        return Steps.of(() -> run(path, bytes), most);
    }

    private void run(String path, byte[] bytes) {
        try {
            Object result = scan.invokeExact(folder, path, bytes);
            Objects.requireNonNull(result);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
