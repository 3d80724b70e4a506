package io.github.stripekeys.java.taint;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.EnclosedPart;
import io.github.stripekeys.text.EnclosedPart.Marks;
import io.github.stripekeys.text.Lines;
import io.github.stripekeys.text.TemplateLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a template prints, in the ways of writing it that the usual engines have. Comments that stay on the server print nothing. */
public final class Templates {
    private static final String NAME = "[A-Za-z_$][\\w$]*";
    private static final String PATH =
            "(" + NAME + "(?:(?:\\?)?\\.(?:" + NAME + ")(?:\\(\\))?|\\[['\"]" + NAME + "['\"]]){0,30})";
    private static final String END = "\\s*(?:[!?:+][^}]{0,999})?";
    private static final Pattern TESTS = Pattern.compile(
            "(?:th:(?:if|unless|each|switch|case|object|with|insert|replace|include|fragment|field)|data-th-(?:if|unless|each)|test|rendered|disabled|items)\\s*="
                    + "\\s*(?:\"[^\"]*\"|'[^']*')|<#(?:if|elseif|list|assign)[^>]{0,999}>|\\{#(?:if|for|each)[^}]{0,999}}");
    private static final List<Pattern> PRINTS = List.of(
            Pattern.compile("[$#*]\\{\\s*@?" + PATH + END + "}"),
            Pattern.compile("\\{\\{\\{?&?\\s*" + PATH + "\\s*}?}}"),
            Pattern.compile("(?<![{$#*@\\w])\\{(?:inject:|cdi:)?" + PATH + "(?:\\.raw)?}(?!})"),
            Pattern.compile("\\[=" + PATH + "]"),
            Pattern.compile("(?<![\\w$])\\$!?" + PATH + "(?![\\w({])"),
            Pattern.compile("<%=[^%]*?getAttribute\\(\"(" + NAME + ")\"\\)\\s*%>"),
            Pattern.compile("<jsp:getProperty name=\"(" + NAME + "\" property=\"" + NAME + ")\""));

    private static final Pattern SCRIPT = Pattern.compile("</?script");

    private Templates() {}

    /** Whether a file of this name may be a template that Java programs print with. */
    public static boolean isTemplate(String name) {
        return TemplateLanguage.of(extension(name)).anyMatch(TemplateLanguage::isOfJava);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** All that it prints, in the order of the text; each place once. */
    public static List<TemplateExpression> prints(Location location, String text) {
        String seen = blanked(TESTS, withoutComments(text, TemplateLanguage.comments(extension(location.name()))));
        Lines lines = Lines.of(text);
        NavigableMap<Integer, Boolean> scripts = scripts(seen);
        List<TemplateExpression> prints = new ArrayList<>();
        for (Pattern pattern : PRINTS) {
            pattern.matcher(seen).results().forEach(found -> prints.add(print(location, scripts, lines, found)));
        }
        return prints;
    }

    private static TemplateExpression print(
            Location location, NavigableMap<Integer, Boolean> scripts, Lines lines, MatchResult found) {
        List<String> path = Pattern.compile("[^\\w$]+")
                .splitAsStream(found.group(1).replace("\" property=\"", "."))
                .filter(part -> !part.isEmpty())
                .map(Templates::property)
                .toList();
        return new TemplateExpression(
                location, lines.region(found.start(), found.end()), path, isInScript(scripts, found.start()));
    }

    private static String property(String part) {
        boolean isGetter = part.startsWith("get") && part.length() > 3 && Character.isUpperCase(part.charAt(3));
        return isGetter ? Character.toLowerCase(part.charAt(3)) + part.substring(4) : part;
    }

    private static boolean isInScript(NavigableMap<Integer, Boolean> scripts, int place) {
        Map.Entry<Integer, Boolean> last = scripts.floorEntry(place);
        return last != null && last.getValue();
    }

    /** Where scripts start, and where they end. */
    private static NavigableMap<Integer, Boolean> scripts(String text) {
        NavigableMap<Integer, Boolean> scripts = new TreeMap<>();
        SCRIPT.matcher(text)
                .results()
                .forEach(tag -> scripts.put(tag.start(), tag.group().equals("<script")));
        return scripts;
    }

    private static String withoutComments(String text, List<Marks> comments) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (EnclosedPart comment : EnclosedPart.of(text, comments)) {
            shown.append(text, from, comment.start()).append(blank(text.substring(comment.start(), comment.end())));
            from = comment.end();
        }
        return shown.append(text, from, text.length()).toString();
    }

    /** The text with what is not printed made blank, line by line as long as before. */
    private static String blanked(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> blank(found.group()));
    }

    private static String blank(String text) {
        return text.replaceAll("[^\r\n]", " ");
    }
}
