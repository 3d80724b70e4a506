package io.github.stripekeys.credential;

import io.github.stripekeys.testing.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the model of identifiers; it takes minutes, so no build runs it. With a number, it makes so many keys of each kind
 * without a structure and counts those that are taken for an identifier. With folders, it counts the identifiers of the programs
 * in each that would be a credential behind a short prefix. Run it with the classes and test classes of this module on the class
 * path.
 */
public final class IdentifierFigures {
    private static final List<String> KINDS = List.of(
            "sk_live,short",
            "sk_org,",
            "whsec,",
            "whsec,hex",
            "absec,",
            "ek_live,",
            "oak,",
            "uk,",
            "rt,",
            "pi_secret,",
            "accs_secret,");

    private static final List<String> PREFIXES = List.of("uk_", "oak_", "rt_", "absec_");
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]{15,}+");
    private static final int LONGEST_FILE = 1 << 21;

    private IdentifierFigures() {}

    public static void main(String[] arguments) throws IOException {
        for (String argument : arguments) {
            if (argument.chars().allMatch(Character::isDigit)) {
                KINDS.forEach(kind -> measureKeys(kind, Integer.parseInt(argument)));
            } else {
                measureIdentifiers(Path.of(argument));
            }
        }
    }

    private static void measureKeys(String kind, int count) {
        int comma = kind.indexOf(',');
        int lost = 0;
        for (int i = 0; i < count; i++) {
            String key = Keys.key(kind.substring(0, comma), i, kind.substring(comma + 1));
            lost += CredentialReader.read(new ScannedText("stripe " + key, true, true))
                            .isEmpty()
                    ? 1
                    : 0;
        }
        System.out.println(kind + " " + lost + " of " + count + " lost");
    }

    private static void measureIdentifiers(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> addNames(file, names));
        }
        long taken = names.stream()
                .filter(name -> PREFIXES.stream().anyMatch(prefix -> isTaken(prefix + name)))
                .count();
        System.out.println(folder.getFileName() + " " + taken + " of " + names.size() + " taken for a credential");
    }

    private static boolean isTaken(String text) {
        return CredentialReader.read(new ScannedText("stripe " + text + " ", true, true)).stream()
                .anyMatch(Match.Found.class::isInstance);
    }

    private static void addNames(Path file, Set<String> names) {
        try {
            if (Files.size(file) < LONGEST_FILE && isProgram(file.toString())) {
                Matcher matcher = IDENTIFIER.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                while (matcher.find()) {
                    names.add(matcher.group());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProgram(String file) {
        return file.matches(
                ".*\\.(?:java|kt|kts|scala|groovy|gradle|js|ts|tsx|py|rb|php|go|c|h|cc|cpp|cs|rs|swift|dart|ex|exs|ps1|lua|clj)");
    }
}
