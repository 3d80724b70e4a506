package io.github.stripekeys.fix;

import io.github.stripekeys.remedy.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An instruction of a container file that does nothing but set a credential: without it, the credential is given at run time. */
final class DockerLine {
    private static final Pattern FILE = Pattern.compile("(?:.+[.])?(?:dockerfile|containerfile)(?:[.].+)?");
    private static final Pattern INSTRUCTION =
            Pattern.compile("^\\s*(?:ENV|ARG)\\s+(?<name>[A-Za-z_]\\w*)[=\\s]\\s*[\"']?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern REST = Pattern.compile("[\"']?\\s*");

    private DockerLine() {}

    /** What is done about it; empty if it is in no container file. */
    static Optional<Fix> of(SourcePlace place, Remedy remedy) {
        if (!FILE.matcher(place.fileName()).matches()) {
            return Optional.empty();
        }
        Matcher instruction = INSTRUCTION.matcher(place.before());
        boolean isContinued = place.line(place.line() - 1).stripTrailing().matches(".*[\\\\`]");
        boolean isAlone = !isContinued
                && instruction.find()
                && REST.matcher(place.after()).matches()
                && !isInHeredoc(place)
                && !isUsed(place, instruction.group("name"));
        return Optional.of(
                isAlone
                        ? place.planned(
                                List.of(place.withoutLine()),
                                "(line deleted; give it at run time: docker run -e " + instruction.group("name") + ")",
                                instruction.group("name"))
                        : place.refused(remedy.advice()));
    }

    /** Whether another instruction needs the variable while the image is built. */
    private static boolean isUsed(SourcePlace place, String name) {
        return Pattern.compile("\\$\\{?" + name + "\\b").matcher(place.text()).find();
    }

    private static boolean isInHeredoc(SourcePlace place) {
        return new Heredocs(place.text()).around(place.start()).isPresent();
    }
}
