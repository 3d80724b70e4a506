package io.github.stripekeys.work;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.function.IntConsumer;

/** Something that takes an input of a size, and whose steps are counted. */
public final class Work {
    private static final int SMALL = 4 << 10;
    private static final int TIMES = 4;
    private static final double MOST = 1.1 * TIMES;

    private Work() {}

    /** Fails if what an object of this class does grows faster than the size it is given; its class is loaded once more, to count. */
    public static void assertLinear(Class<? extends IntConsumer> type) {
        IntConsumer counted = counted(type);
        counted.accept(SMALL);
        long most = (long) (MOST * Steps.of(() -> counted.accept(SMALL), Long.MAX_VALUE));
        assertDoesNotThrow(() -> Steps.of(() -> counted.accept(TIMES * SMALL), most), type.getSimpleName());
    }

    private static IntConsumer counted(Class<? extends IntConsumer> type) {
        try {
            var constructor = new CountingLoader().loadClass(type.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (IntConsumer) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
