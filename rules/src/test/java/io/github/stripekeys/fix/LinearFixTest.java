package io.github.stripekeys.fix;

import io.github.stripekeys.work.Work;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** A plan reads build files and code of any content. */
final class LinearFixTest {
    @Test
    void dependenciesOfAPom() {
        Work.assertLinear(OpenDependencies.class);
        Work.assertLinear(Spaces.class);
    }

    private static final class OpenDependencies implements IntConsumer {
        @Override
        public void accept(int size) {
            read("<dependency>".repeat(size / 12));
        }
    }

    private static final class Spaces implements IntConsumer {
        @Override
        public void accept(int size) {
            read("<dependency><groupId>" + " ".repeat(size) + "</dependency>");
        }
    }

    private static void read(String pom) {
        new ClassPath(path -> path.equals("pom.xml") ? Optional.of(pom) : Optional.empty()).of("src/main/java/A.java");
    }
}
