package io.github.stripekeys.java.taint;

import io.github.stripekeys.java.taint.FrameworkModel.Role;
import java.util.Locale;

/** Methods of libraries, known by their names, that give on what they get. All others are taken to make something else of it. */
record Propagators(FrameworkModel model) {
    /** Whether a method gives on what it is called on. */
    boolean ofReceiver(String method) {
        return model.has(Role.RECEIVER, method);
    }

    /** Whether a method gives on its arguments. */
    boolean ofArguments(String method) {
        return model.has(Role.ARGUMENT, method) || serializes(method);
    }

    /** Whether a method makes JSON of its arguments. */
    boolean serializes(String method) {
        return model.has(Role.SERIALIZER, method);
    }

    /** Whether a method gives on what the function it is given makes. */
    boolean throughFunction(String method) {
        return model.has(Role.FUNCTION, method);
    }

    /** Whether the name of a method says that nothing can be told from what it gives back. */
    boolean isHarmless(String method) {
        String name = method.toLowerCase(Locale.ROOT);
        return model.names(Role.SANITIZER).stream().anyMatch(name::contains);
    }
}
