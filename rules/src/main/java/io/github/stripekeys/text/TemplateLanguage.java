package io.github.stripekeys.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The languages of templates: which files are in them, and which parts of those stay on the server. */
public enum TemplateLanguage {
    JSP(
            true,
            "jsp jspx jspf tag tagx gsp",
            comment("<%--", "--%>", "a JSP comment"),
            code("<%", "%>", "a scriptlet of a JSP"),
            code("<jsp:scriptlet>", "</jsp:scriptlet>", "a scriptlet of a JSP"),
            code("<jsp:declaration>", "</jsp:declaration>", "a declaration of a JSP")),
    GSP(true, "gsp", comment("%{--", "--}%", "a GSP comment")),
    FACELETS(true, "xhtml jspx", comment("<ui:remove>", "</ui:remove>", "a ui:remove of Facelets")),
    FREEMARKER(
            true,
            "ftl ftlh ftlx",
            comment("<#--", "-->", "a FreeMarker comment"),
            comment("[#--", "--]", "a FreeMarker comment")),
    THYMELEAF(
            true,
            "html htm xhtml thymeleaf",
            comment("<!--/*", "*/-->", "a Thymeleaf parser-level comment"),
            comment("/*[-", "-]*/", "a Thymeleaf parser-level comment")),
    MUSTACHE(
            true,
            "mustache hbs handlebars html",
            comment("{{!--", "--}}", "a Handlebars comment"),
            comment("{{!", "}}", "a Mustache comment")),
    QUTE(true, "html htm txt qute", comment("{!", "!}", "a Qute comment")),
    PEBBLE(true, "peb pebble", comment("{#", "#}", "a Pebble comment")),
    /** Where a letter follows, Qute has a section. */
    PEBBLE_IN_HTML(true, "html", comment("{# ", "#}", "a Pebble comment")),
    VELOCITY(true, "vm vtl", comment("#*", "*#", "a Velocity comment"), comment("##", "\n", "a Velocity comment")),
    JTE(true, "jte kte", comment("<%--", "--%>", "a jte comment")),
    PUG(false, "pug"),
    RUBY(
            false,
            "ejs erb eex heex",
            comment("<%#", "%>", "a comment of the template"),
            code("<%", "%>", "code of the template")),
    TWIG(
            false,
            "twig jinja jinja2 njk liquid",
            comment("{#", "#}", "a comment of the template"),
            code("{%", "%}", "code of the template")),
    PHP(
            false,
            "php",
            comment("{{--", "--}}", "a comment of the template"),
            code("@php", "@endphp", "code of the template"),
            code("<?php", "?>", "code of the template")),
    RAZOR(
            false,
            "cshtml razor",
            comment("@*", "*@", "a comment of the template"),
            code("@{", "}", "code of the template"));

    /** What starts like a part that stays, and is sent: output, and what Thymeleaf shows only when it runs. */
    private static final List<String> SENT = List.of("<%=", "<!--/*/");

    private final boolean isOfJava;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final Set<String> extensions;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final List<Part> parts;

    TemplateLanguage(boolean isOfJava, String extensions, Part... parts) {
        this.isOfJava = isOfJava;
        this.extensions = Set.of(extensions.split(" ", -1));
        this.parts = List.of(parts);
    }

    /**
     * A part that stays on the server.
     *
     * @param name for people
     * @param isCode whether it runs, rather than being a comment
     */
    public record Part(String open, String close, String name, boolean isCode) {
        /** Whether one is around a place of a text; one that is not closed ends with the text. */
        public boolean isAround(String text, int at) {
            int start = text.lastIndexOf(open, at);
            boolean isSent = start < 0 || SENT.stream().anyMatch(sent -> text.startsWith(sent, start));
            return !isSent && text.indexOf(close, start + open.length()) >= at;
        }

        private EnclosedPart.Marks marks() {
            String sent = SENT.stream()
                    .filter(start -> start.startsWith(open))
                    .findFirst()
                    .orElse("");
            return new EnclosedPart.Marks(open, close, sent);
        }
    }

    private static Part comment(String open, String close, String name) {
        return new Part(open, close, name, false);
    }

    private static Part code(String open, String close, String name) {
        return new Part(open, close, name, true);
    }

    /** Those that a file with this extension may be in. */
    public static Stream<TemplateLanguage> of(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(language -> language.extensions.contains(lower));
    }

    /** The extensions of its files. */
    public Set<String> extensions() {
        return extensions;
    }

    /** Whether programs in Java print with it what they put into a model. */
    public boolean isOfJava() {
        return isOfJava;
    }

    /** What of it stays on the server. */
    public List<Part> parts() {
        return parts;
    }

    /** The marks of the comments that stay on the server in a file with this extension. */
    public static List<EnclosedPart.Marks> comments(String extension) {
        return of(extension)
                .flatMap(language -> language.parts.stream())
                .filter(part -> !part.isCode())
                .map(Part::marks)
                .toList();
    }
}
