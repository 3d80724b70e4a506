package io.github.stripekeys.decode.literal;

import java.util.List;

/**
 * By what the files of a language are told.
 *
 * @param names the endings of their names and their whole names, in small letters
 * @param interpreters programs that their first lines may name
 */
record FileNames(List<String> names, List<String> interpreters) {
    FileNames {
        names = List.copyOf(names);
        interpreters = List.copyOf(interpreters);
    }

    /** Whether a file of this name, in small letters, is of the language. */
    boolean have(String file) {
        int dot = file.lastIndexOf('.');
        int first = file.indexOf('.', 1);
        return names.contains(file.substring(dot + 1))
                || names.contains(file)
                || (first > 0 && file.length() > first && isWholeName(file.substring(0, first)));
    }

    /** Names such as that of {@code Jenkinsfile.release}. */
    private boolean isWholeName(String name) {
        return name.endsWith("file") && names.contains(name);
    }

    boolean areRunBy(String program) {
        return interpreters.contains(program);
    }
}
