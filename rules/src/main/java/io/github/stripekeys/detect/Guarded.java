package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lets what fails cost only itself: what others saw in the same file stays, and a problem says that there may be more. */
public final class Guarded {
    private Guarded() {}

    /**
     * What a step makes of what was seen; if it fails, what was seen and a problem.
     *
     * @param step for the problem's text
     */
    static Detection refine(String step, Location location, Detection seen, UnaryOperator<Detection> refinement) {
        try {
            return refinement.apply(seen);
        } catch (RuntimeException | StackOverflowError e) {
            Problem problem = problem(step, location.displayPath(), e);
            return seen.plus(new Detection(List.of(), List.of(), List.of(problem), 0, 0));
        }
    }

    /** Runs a step; if it fails, the problem goes to the listener. */
    public static void run(String step, @Nullable String path, Runnable action, Consumer<Problem> listener) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError e) {
            listener.accept(problem(step, path, e));
        }
    }

    private static Problem problem(String step, @Nullable String path, Throwable failure) {
        String cause = failure.getClass().getSimpleName();
        return new Problem(path, Problem.Kind.NOT_SEARCHED, "a detector failed: " + step + ": " + cause);
    }
}
