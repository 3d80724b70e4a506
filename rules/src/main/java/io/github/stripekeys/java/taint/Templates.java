package io.github.stripekeys.java.taint;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Lines;
import io.github.stripekeys.text.TemplateLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a template prints, in the ways of writing it that the usual engines have. Comments that stay on the server print nothing. */
public final class Templates {
    private static final String NAME = "[A-Za-z_$][\\w$]*";
    private static final String PATH =
            "(" + NAME + "(?:(?:\\?)?\\.(?:" + NAME + ")(?:\\(\\))?|\\[['\"]" + NAME + "['\"]]){0,30})";
    private static final String END = "\\s*(?:[!?:+][^}]*)?";
    private static final Pattern TESTS = Pattern.compile(
            "(?:th:(?:if|unless|each|switch|case|object|with|insert|replace|include|fragment|field)|data-th-(?:if|unless|each)|test|rendered|disabled|items)\\s*="
                    + "\\s*(?:\"[^\"]*\"|'[^']*')|<#(?:if|elseif|list|assign)[^>]*>|\\{#(?:if|for|each)[^}]*}");
    private static final List<Pattern> PRINTS = List.of(
            Pattern.compile("[$#*]\\{\\s*@?" + PATH + END + "}"),
            Pattern.compile("\\{\\{\\{?&?\\s*" + PATH + "\\s*}?}}"),
            Pattern.compile("(?<![{$#*@\\w])\\{(?:inject:|cdi:)?" + PATH + "(?:\\.raw)?}(?!})"),
            Pattern.compile("\\[=" + PATH + "]"),
            Pattern.compile("(?<![\\w$])\\$!?" + PATH + "(?![\\w({])"),
            Pattern.compile("<%=[^%]*?getAttribute\\(\"(" + NAME + ")\"\\)\\s*%>"),
            Pattern.compile("<jsp:getProperty name=\"(" + NAME + "\" property=\"" + NAME + ")\""));

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
        Pattern comments = TemplateLanguage.comments(extension(location.name()));
        String seen = blanked(TESTS, blanked(comments, text));
        Lines lines = Lines.of(text);
        List<TemplateExpression> prints = new ArrayList<>();
        for (Pattern pattern : PRINTS) {
            pattern.matcher(seen).results().forEach(found -> prints.add(print(location, seen, lines, found)));
        }
        return prints;
    }

    private static TemplateExpression print(Location location, String text, Lines lines, MatchResult found) {
        List<String> path = Pattern.compile("[^\\w$]+")
                .splitAsStream(found.group(1).replace("\" property=\"", "."))
                .filter(part -> !part.isEmpty())
                .map(Templates::property)
                .toList();
        return new TemplateExpression(
                location, lines.region(found.start(), found.end()), path, isInScript(text, found.start()));
    }

    private static String property(String part) {
        boolean isGetter = part.startsWith("get") && part.length() > 3 && Character.isUpperCase(part.charAt(3));
        return isGetter ? Character.toLowerCase(part.charAt(3)) + part.substring(4) : part;
    }

    private static boolean isInScript(String text, int place) {
        return text.lastIndexOf("<script", place) > text.lastIndexOf("</script", place);
    }

    /** The text with what is not printed made blank, line by line as long as before. */
    private static String blanked(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> found.group().replaceAll("[^\r\n]", " "));
    }
}
