package io.github.stripekeys.exposure.script;

import io.github.stripekeys.exposure.script.ScriptSource.Import;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the imports, directives and exports of one script, also of those within a page or a component. Reads each character once; a
 * quotation mark that is never closed costs the rest of its line. For one thread.
 */
final class ScriptParser {
    private static final String TAG = "<script";
    private static final Pattern REST_OF_TAG =
            Pattern.compile("\\b[^>]{0,300}?\\bsrc\\s?=\\s?[\"']([^\"'>]{1,300})[\"']", Pattern.CASE_INSENSITIVE);
    private static final Set<String> DECLARATIONS = Set.of("function", "const", "let", "var", "class");
    private static final Set<String> DIRECTIVES = Set.of("use client", "use server");
    private static final List<String> PAGE = List.of(
            "document.getElementById",
            "document.querySelector",
            "document.createElement",
            "document.addEventListener",
            "document.forms",
            "window.addEventListener",
            "window.location",
            "window.Stripe");
    private static final List<String> NODE =
            List.of("process.argv", "module.exports", "exports.handler", "Deno.serve", "Deno.env", "Bun.serve");
    private static final List<String> SERVER = List.of("createServer(", ".listen(", "Deno.serve", "Bun.serve");
    private static final int LONGEST_MODULE = 300;

    private final String text;
    private final List<Import> imports = new ArrayList<>();
    private final Set<String> directives = new HashSet<>();
    private final Set<String> exports = new HashSet<>();

    /** The two last words or marks before the one at hand. */
    private String last = "";

    private String beforeLast = "";

    /** The {@code import} or {@code export} that is being read, with {@code type} if it is one of types. */
    private String statement = "";

    private int at;

    /** Where a line ends: no other one ends between the place at hand and there. */
    private int lineEnd = -1;

    private ScriptParser(String text) {
        this.text = text;
    }

    static ScriptSource parse(String text) {
        ScriptParser parser = new ScriptParser(text);
        parser.run();
        parser.readTags();
        return new ScriptSource(
                parser.imports,
                parser.directives,
                parser.exports,
                PAGE.stream().anyMatch(text::contains),
                text.startsWith("#!") || NODE.stream().anyMatch(text::contains),
                SERVER.stream().anyMatch(text::contains));
    }

    private void readTags() {
        Matcher rest = REST_OF_TAG.matcher(text).useTransparentBounds(true);
        for (int tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', tag + 1)) {
            if (text.regionMatches(true, tag, TAG, 0, TAG.length())
                    && rest.region(tag + TAG.length(), text.length()).lookingAt()) {
                imports.add(new Import(page(rest.group(1)), false));
                tag = rest.end() - 1;
            }
        }
    }

    /** The address of a page is relative where a module's is not. */
    private static String page(String address) {
        boolean isRelative = !address.startsWith("/") && !address.startsWith(".") && !address.contains("://");
        return isRelative ? "./" + address : address;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at) && !last.equals(":")) {
                at = endOfLine(at);
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (c == '`') {
                at = closing(c, text.length()) + 1;
                next("`");
            } else if (Character.isJavaIdentifierStart(c)) {
                word();
            } else {
                at++;
                if (!Character.isWhitespace(c)) {
                    next(String.valueOf(c));
                }
            }
        }
    }

    private int endOfLine(int from) {
        if (from > lineEnd) {
            int end = text.indexOf('\n', from);
            lineEnd = end < 0 ? text.length() : end;
        }
        return lineEnd;
    }

    /** Where the text in quotation marks that starts here ends; the limit if it does not end before. */
    private int closing(char mark, int limit) {
        int end = at + 1;
        while (end < limit && text.charAt(end) != mark) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, limit);
    }

    private void string(char mark) {
        int end = closing(mark, endOfLine(at));
        String content = text.substring(at + 1, Math.max(at + 1, end));
        at = end + 1;
        if (DIRECTIVES.contains(content) && startsStatement()) {
            directives.add(content);
        } else if (content.length() <= LONGEST_MODULE) {
            module(content);
        }
        next("'");
    }

    private boolean startsStatement() {
        return last.isEmpty()
                || last.equals(";")
                || last.equals("{")
                || last.equals("}")
                || last.equals("'")
                || last.equals(">");
    }

    private void module(String content) {
        boolean isFrom = last.equals("from") && (statement.equals("import") || statement.equals("export"));
        boolean isCall = last.equals("(") && (beforeLast.equals("require") || beforeLast.equals("import"));
        if (isFrom || isCall || last.equals("import")) {
            imports.add(new Import(content, isFrom && statement.equals("export")));
        }
    }

    private void word() {
        int end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        at = end;
        if (word.equals("import") || word.equals("export")) {
            statement = word;
        } else if (word.equals("type") && (last.equals("import") || last.equals("export"))) {
            statement = "type";
        } else if (statement.equals("export")) {
            export(word);
        }
        next(word);
    }

    private void export(String word) {
        boolean isListed = last.equals("{") || last.equals(",") || last.equals("as");
        boolean isDeclared = DECLARATIONS.contains(last) || (word.equals("default") && last.equals("export"));
        if (isListed || isDeclared) {
            exports.add(word);
        }
        if (isDeclared) {
            statement = "";
        }
    }

    private void next(String token) {
        if (token.equals(";")) {
            statement = "";
        }
        beforeLast = last;
        last = token;
    }
}
