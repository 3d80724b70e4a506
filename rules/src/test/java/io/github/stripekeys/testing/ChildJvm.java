package io.github.stripekeys.testing;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A process of the Java that runs the tests, with their class path. */
public final class ChildJvm {
    private ChildJvm() {}

    /**
     * A process that is not started yet; what it prints is one stream.
     *
     * @param options of Java, such as {@code -Xmx64m}
     */
    public static ProcessBuilder of(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(main), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** What these classes are loaded from, whatever runs the tests. */
    private static String classPath(Class<?> main) {
        String given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return main.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : given;
    }
}
