package io.github.stripekeys.work;

import io.github.stripekeys.testing.Fixture;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;

/** Scans in memory as {@link Fixture} does, and says how many steps that took. */
public final class CountedScan {
    private final MethodHandle scan;

    /** With classes of its own, which this loads. */
    public CountedScan() throws ReflectiveOperationException {
        Class<?> fixture = new CountingLoader().loadClass(Fixture.class.getName());
        MethodType type = MethodType.methodType(Object.class, String.class, byte[].class);
        this.scan = MethodHandles.publicLookup()
                .unreflect(fixture.getMethod("scan", String.class, byte[].class))
                .asType(type);
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
            Object result = scan.invokeExact(path, bytes);
            Objects.requireNonNull(result);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
