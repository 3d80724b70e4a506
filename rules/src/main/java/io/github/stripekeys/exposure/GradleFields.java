package io.github.stripekeys.exposure;

import io.github.stripekeys.source.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values that a Gradle build compiles into an application for Android: written in the call, in a variable that it is given, or in a file
 * of properties that it reads. Safe for use by many threads at once.
 *
 * @see <a href="https://developer.android.com/build/gradle-tips#share-custom-fields-and-resource-values-with-your-app-code">Fields of
 *     the build's configuration</a>
 */
final class GradleFields {
    private static final Pattern CALL = Pattern.compile("\\b(buildConfigField|resValue|manifestPlaceholders)\\b");
    private static final Pattern NAMED = Pattern.compile(
            "(?:^|[\\s.\\[\"'])([A-Za-z_][\\w.-]{1,80})[\"'\\]]{0,2}\\s{0,10}=\\s{0,10}[\"'\\\\]{0,4}[^=\\s]{0,120}$");

    /** Copies all properties of a file into the application. */
    private static final String ALL_PROPERTIES = "secrets-gradle-plugin";

    private static final int LONGEST_CALL = 600;

    private final ProjectFiles files;
    private final Map<String, List<Field>> known = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Fields> last = new AtomicReference<>();

    /**
     * A call that compiles a value in.
     *
     * @param text with its arguments
     * @param path of the build file
     */
    private record Field(String call, String text, String path) {}

    /** Those of one text: all values in a file ask for the same. */
    private record Fields(String path, String text, List<Field> fields) {
        boolean areOf(String otherPath, String otherText) {
            return path.equals(otherPath) && text.equals(otherText);
        }
    }

    GradleFields(ProjectFiles files) {
        this.files = files;
    }

    /** That users have the value at this place in their application. */
    Optional<Exposure> exposure(Place place) {
        if (isBuild(place.path())) {
            return inCall(place).or(() -> inVariable(place));
        }
        boolean isProperties =
                place.name().endsWith(".properties") || place.name().startsWith(".env");
        return isProperties ? inProperties(place) : Optional.empty();
    }

    private static boolean isBuild(String path) {
        return path.endsWith(".gradle") || path.endsWith(".gradle.kts");
    }

    private List<Field> fields(Place place) {
        String text = place.spot().text();
        @Nullable Fields read = last.get();
        if (read == null || !read.areOf(place.path(), text)) {
            read = new Fields(place.path(), text, fields(text, place.path()));
            last.set(read);
        }
        return read.fields();
    }

    private static Optional<Exposure> inCall(Place place) {
        String text = place.spot().text();
        int at = place.spot().at();
        String before = text.substring(Math.max(0, at - LONGEST_CALL), at);
        Matcher call = CALL.matcher(before);
        int start = -1;
        String name = "";
        while (call.find()) {
            start = call.end();
            name = call.group(1);
        }
        return start >= 0 && length(before, start) == before.length() - start ? shipped(name, "") : Optional.empty();
    }

    /** The length of the arguments that start here: to the end of a line where no bracket is open and no comma goes on. */
    private static int length(String text, int start) {
        int depth = 0;
        char last = ' ';
        int at = start;
        for (; at < Math.min(text.length(), start + LONGEST_CALL); at++) {
            char c = text.charAt(at);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth < 0 || (c == '\n' && depth == 0 && last != ',' && at > start)) {
                break;
            }
            last = Character.isWhitespace(c) ? last : c;
        }
        return at - start;
    }

    private Optional<Exposure> inVariable(Place place) {
        return name(place)
                .flatMap(name -> fields(place).stream()
                        .filter(field -> isWord(field.text(), name))
                        .findFirst()
                        .flatMap(field -> shipped(field.call(), ", which is given " + name)));
    }

    private Optional<Exposure> inProperties(Place place) {
        String folder = FolderLabels.parent(place.path());
        List<Field> fields = known.computeIfAbsent(folder, this::fieldsBelow);
        return fields.isEmpty()
                ? Optional.empty()
                : name(place)
                        .flatMap(name -> fields.stream()
                                .filter(field -> (field.call().equals(ALL_PROPERTIES) && mayBeSecrets(place.name()))
                                        || isWord(field.text(), name))
                                .findFirst()
                                .flatMap(field ->
                                        shipped(field.call(), " in " + field.path() + ", which reads " + name)));
    }

    private static boolean mayBeSecrets(String name) {
        return name.equals("local.properties") || name.contains("secret");
    }

    private List<Field> fieldsBelow(String folder) {
        List<Field> fields = new ArrayList<>();
        files.listUnder(folder).stream()
                .filter(GradleFields::isBuild)
                .forEach(path -> files.text(path).ifPresent(text -> fields.addAll(fields(text, path))));
        return List.copyOf(fields);
    }

    private static List<Field> fields(String text, String path) {
        List<Field> fields = new ArrayList<>();
        if (text.contains(ALL_PROPERTIES)) {
            fields.add(new Field(ALL_PROPERTIES, "", path));
        }
        CALL.matcher(text)
                .results()
                .forEach(call -> fields.add(new Field(
                        call.group(1), text.substring(call.end(), call.end() + length(text, call.end())), path)));
        return fields;
    }

    /** What the value at this place is assigned to. */
    private static Optional<String> name(Place place) {
        Matcher name = NAMED.matcher(place.spot().linePrefix());
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static boolean isWord(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean isWhole = (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
            if (isWhole) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    private static Optional<Exposure> shipped(String call, String how) {
        return Optional.of(new Exposure(
                Surface.CLIENT, "shipped to users: compiled into the application for Android by " + call + how));
    }
}
