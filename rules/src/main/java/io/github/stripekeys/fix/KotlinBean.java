package io.github.stripekeys.fix;

import io.github.stripekeys.java.edit.InjectedField;
import io.github.stripekeys.remedy.Framework;
import io.github.stripekeys.remedy.SecretPlace;
import io.github.stripekeys.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A property of a bean in Kotlin, of which only functions make use, so that its value may be there after the bean has been made. */
final class KotlinBean {
    private static final Pattern PROPERTY = Pattern.compile(
            "(?<indent>[ \\t]*)(?<visibility>(?:(?:private|internal|protected|public) )?)va[lr] (?<name>\\w+)(?: ?:"
                    + " ?String)? = \"");
    private static final Pattern BEAN = Pattern.compile(
            "@(?:" + String.join("|", InjectedField.BEANS) + ")\\b(?:[^{}\"]|\"[^\"\\n]*\")*\\bclass\\s+\\w+[^{}]*$");
    private static final Pattern QUOTED = Pattern.compile(
            "\"\"\".*?(?:\"\"\"|\\z)|\"(?:\\\\.|[^\"\\\\\n])*+\"|//[^\n]*+|/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);
    private static final Pattern FIRST_IMPORT = Pattern.compile("^import ", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package [\\w.]+[ \\t]*(?=\\r?\\n)", Pattern.MULTILINE);

    /** Each use costs a pass over the file. */
    private static final int MOST_USES = 200;

    private KotlinBean() {}

    /** The plan that lets the framework fill it in; empty if there is none. */
    static Optional<Fix> of(SourcePlace place, SecretPlace secret) {
        Matcher property = PROPERTY.matcher(place.before());
        List<Framework.Injection> injections = secret.framework().injections(secret, place.text());
        boolean isProperty = place.extension().equals("kt")
                && !injections.isEmpty()
                && property.matches()
                && place.after().matches("\"[ \\t]*");
        if (!isProperty || !isInBean(place) || !isUsedInFunctionsOnly(place, property.group("name"))) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        StringBuilder declared = new StringBuilder();
        for (Framework.Injection injection : injections) {
            declared.append(property.group("indent"))
                    .append(injection.text().replace("$", "\\$"))
                    .append(place.file().lineEnd());
            imported(injection.annotation(), place).ifPresent(edits::add);
        }
        declared.append(property.group("indent"))
                .append(property.group("visibility"))
                .append("lateinit var ")
                .append(property.group("name"))
                .append(": String");
        edits.add(new Edit(place.lineStart(), place.end() + 1, declared.toString()));
        boolean isTaken = injections.stream().anyMatch(each -> isTaken(each.annotation(), place.text()));
        String summary = injections.get(injections.size() - 1).text();
        return isTaken ? Optional.empty() : Optional.of(place.planned(edits, summary, secret.variableName()));
    }

    private static boolean isInBean(SourcePlace place) {
        String code = code(place);
        int depth = 0;
        for (int i = place.start(); i > 0; i--) {
            char c = code.charAt(i - 1);
            depth += c == '}' ? 1 : c == '{' ? -1 : 0;
            if (depth < 0) {
                return BEAN.matcher(code.substring(Math.max(0, i - 800), i - 1)).find();
            }
        }
        return false;
    }

    /** Whether the name stands only in blocks that functions are the bodies of. */
    private static boolean isUsedInFunctionsOnly(SourcePlace place, String name) {
        String code = code(place);
        Matcher use = Pattern.compile("\\b" + name + "\\b").matcher(code);
        boolean isInFunctions = !Pattern.compile("\\binit\\s*\\{").matcher(code).find();
        for (int uses = 0; isInFunctions && use.find(); uses++) {
            if (uses >= MOST_USES) {
                return false;
            }
            boolean isDeclaration = use.start() >= place.lineStart() && use.start() < place.start();
            isInFunctions = isDeclaration || isInFunction(code, use.start());
        }
        return isInFunctions;
    }

    private static boolean isInFunction(String code, int at) {
        int depth = 0;
        for (int i = at; i > 0; i--) {
            char c = code.charAt(i - 1);
            depth += c == '}' ? 1 : c == '{' ? -1 : 0;
            if (depth < 0) {
                String before = code.substring(Math.max(0, i - 800), i - 1);
                int line = before.lastIndexOf("fun ");
                if (line >= 0 && before.indexOf('{', line) < 0 && before.indexOf('}', line) < 0) {
                    return true;
                }
                depth = 0;
            }
        }
        return false;
    }

    /** The text with blanks for what is quoted, and for comments. */
    private static String code(SourcePlace place) {
        return QUOTED.matcher(place.text())
                .replaceAll(found -> " ".repeat(found.group().length()));
    }

    private static boolean isTaken(String annotation, String text) {
        String simple = annotation.substring(annotation.lastIndexOf('.') + 1);
        Matcher other = Pattern.compile("^import (?<name>[\\w.]+[.]" + simple + ")\\b", Pattern.MULTILINE)
                .matcher(text);
        return other.find() && !other.group("name").equals(annotation);
    }

    private static Optional<Edit> imported(String annotation, SourcePlace place) {
        String text = place.text();
        String owner = annotation.substring(0, annotation.lastIndexOf('.'));
        if (text.contains("import " + annotation) || text.contains("import " + owner + ".*")) {
            return Optional.empty();
        }
        String end = place.file().lineEnd();
        Matcher first = FIRST_IMPORT.matcher(text);
        if (first.find()) {
            return Optional.of(Edit.insertion(first.start(), "import " + annotation + end));
        }
        Matcher named = PACKAGE.matcher(text);
        return Optional.of(
                named.find()
                        ? Edit.insertion(named.end(), end + end + "import " + annotation)
                        : Edit.insertion(0, "import " + annotation + end));
    }
}
