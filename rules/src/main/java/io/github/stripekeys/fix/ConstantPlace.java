package io.github.stripekeys.fix;

import io.github.stripekeys.decode.literal.LiteralPlace;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where the languages that are not parsed want a constant, so that no call may stand there. */
record ConstantPlace(SourcePlace place, LiteralPlace literal, ConstantUses constants) {
    private static final Set<String> JAVASCRIPT = Set.of("js", "mjs", "cjs", "ts", "mts", "cts");
    private static final Set<String> KOTLIN = Set.of("kt", "kts");
    private static final Set<String> WITH_KEYS =
            Set.of("js", "mjs", "cjs", "ts", "mts", "cts", "groovy", "gradle", "rb");
    private static final Set<String> WITH_ANNOTATIONS = Set.of("kt", "groovy", "scala");
    private static final Pattern ANNOTATION = Pattern.compile("@(?:\\w+:)?[\\w.]+\\s*$");
    private static final Pattern DECLARED =
            Pattern.compile("(?:val|final|const|static)\\b[^=]*?\\b(?<name>\\w+)\\s*(?::[^=]*)?=\\s*$");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|trait|interface|enum)\\b[^{};]*$");
    private static final Pattern FUNCTION = Pattern.compile("\\b(?:function\\b\\s*&?\\s*\\w*|fn)\\s*$");
    private static final Pattern BUILT_IN = Pattern.compile("\\b(?:buildConfigField|resValue|manifestPlaceholders)\\b");
    private static final Pattern TS_TYPE = Pattern.compile(
            "\\btype\\s+\\w+[^=]*=[^;]*$|\\b(?:let|const|var|readonly)\\s+\\w+\\s*:\\s*$|(?<!\\|)\\|\\s*$|\\bas\\s+$");
    private static final Pattern JSX = Pattern.compile("<[A-Za-z][^<>]*\\s[\\w:-]+=$");
    private static final Pattern CASE = Pattern.compile("\\bcase\\b[^=:]*$");
    private static final Pattern CS_DEFAULT = Pattern.compile("\\bstring\\??\\s+\\w+\\s*=\\s*$");
    private static final Pattern BUNDLER = Pattern.compile(
            "(?:next|vite|vitest|nuxt|vue|webpack|rollup|esbuild|svelte|astro|gatsby|craco|metro|babel|app|parcel|remix)"
                    + "(?:[-_.]\\w+){0,4}[.]config[.]\\w+|(?:next|vite|nuxt|vue|webpack|rollup|svelte|astro|craco|metro|babel|app)[.]config[.]\\w+"
                    + "|webpack[\\w.-]*[.]\\w+|gatsby-(?:node|config)[.]\\w+");
    private static final int LONGEST_HEAD = 400;

    /** Why no call may stand there; empty if it may. */
    Optional<String> obstacle() {
        String extension = place.extension();
        String head = head();
        if (WITH_ANNOTATIONS.contains(extension) && isInAnnotation()) {
            return Optional.of("it is the argument of an annotation, which must be a constant");
        } else if (WITH_KEYS.contains(extension) && isKey()) {
            return Optional.of("it is the name of an entry");
        } else if (BUILT_IN.matcher(head).find() || isOfBundler()) {
            return Optional.of("the build may write it into what clients get");
        } else if (needsConstant(extension, head)) {
            return Optional.of("it is a compile-time constant");
        }
        Matcher declared = DECLARED.matcher(head);
        return declared.find() && constants.need(declared.group("name"))
                ? Optional.of("the constant " + declared.group("name") + " is used in an annotation or as a label")
                : Optional.empty();
    }

    /** Whether the file tells a bundler what to write in place of names. */
    private boolean isOfBundler() {
        return JAVASCRIPT.contains(place.extension())
                && BUNDLER.matcher(place.fileName()).matches();
    }

    private boolean needsConstant(String extension, String head) {
        return switch (extension) {
            case "kt", "kts" -> head.matches("(?s).*\\bconst\\s+val\\b.*");
            case "cs" ->
                head.matches("(?s).*\\bconst\\b.*")
                        || CASE.matcher(head).find()
                        || CS_DEFAULT.matcher(head).find()
                        || isInAttribute();
            case "go" -> head.matches("(?s).*\\bconst\\b.*") || isWithin('(', "const");
            case "scala", "py" -> CASE.matcher(head).find();
            case "php" -> isConstantOfPhp(head);
            case "js", "mjs", "cjs" -> JSX.matcher(head).find();
            case "ts", "mts", "cts" ->
                TS_TYPE.matcher(head).find() || JSX.matcher(head).find() || isWithin('{', "enum\\s+\\w+");
            default -> false;
        };
    }

    /** What of the statement stands before the literal: on its line, or if that is empty, on the one before. */
    private String head() {
        String text = place.text().substring(Math.max(0, literal.start() - LONGEST_HEAD), literal.start());
        String content = text.stripTrailing();
        int line = content.lastIndexOf('\n');
        boolean isOpen = JAVASCRIPT.contains(place.extension()) || KOTLIN.contains(place.extension());
        String head = text.substring(line + 1);
        return head.isBlank() && isOpen ? text.substring(text.lastIndexOf('\n', Math.max(0, line - 1)) + 1) : head;
    }

    private boolean isInAnnotation() {
        return literal.open().stream()
                .filter(at -> place.text().charAt(at) == '(')
                .anyMatch(at -> ANNOTATION.matcher(before(at)).find());
    }

    /** Whether it is in square brackets that stand where a declaration may begin. */
    private boolean isInAttribute() {
        return literal.open().stream()
                .filter(at -> place.text().charAt(at) == '[')
                .map(at -> before(at).strip())
                .anyMatch(before -> before.isEmpty() || ";{}])".indexOf(before.charAt(before.length() - 1)) >= 0);
    }

    private boolean isWithin(char bracket, String name) {
        Pattern before = Pattern.compile("\\b" + name + "\\s*$");
        return literal.open().stream()
                .filter(at -> place.text().charAt(at) == bracket)
                .anyMatch(at -> before.matcher(before(at)).find());
    }

    /** Outside of functions PHP wants constants, and so it does for default values. */
    private boolean isConstantOfPhp(String head) {
        String above = place.text().substring(0, literal.start());
        boolean isPage = above.lastIndexOf("<?") <= above.lastIndexOf("?>");
        boolean isMember = literal.open().stream()
                .filter(at -> place.text().charAt(at) == '{')
                .reduce((outer, inner) -> inner)
                .filter(at -> TYPE.matcher(before(at)).find())
                .isPresent();
        boolean isDefault = literal.open().stream()
                .filter(at -> place.text().charAt(at) == '(')
                .anyMatch(at -> FUNCTION.matcher(before(at)).find());
        return isPage || isMember || isDefault || head.matches("(?s)\\s*(?:const|static)\\b.*");
    }

    /** Whether it names an entry, such as in <code>{'name': 1}</code>. */
    private boolean isKey() {
        String behind = place.text()
                .substring(literal.end(), Math.min(place.text().length(), literal.end() + 40))
                .stripLeading();
        String before = before(literal.start()).stripTrailing();
        boolean mayBe = before.endsWith("{") || before.endsWith(",") || before.endsWith("[") || before.endsWith("(");
        return behind.startsWith(":") && !behind.startsWith("::") && mayBe;
    }

    private String before(int at) {
        return place.text().substring(Math.max(0, at - LONGEST_HEAD), at);
    }
}
