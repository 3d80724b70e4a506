package io.github.stripekeys.exposure;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of a template that stays on the server.
 *
 * @param extensions of the files that may have it
 * @param isCode whether it runs, rather than being a comment
 */
record Template(Set<String> extensions, String open, String close, String name, boolean isCode) {
    private static final Set<String> JSP = Set.of("jsp", "jspx", "jspf", "tag", "tagx", "gsp");
    private static final Set<String> FREEMARKER = Set.of("ftl", "ftlh", "ftlx");
    private static final Set<String> MUSTACHE = Set.of("mustache", "hbs", "html");
    private static final Set<String> RUBY = Set.of("ejs", "erb", "eex", "heex");
    private static final Set<String> TWIG = Set.of("twig", "jinja", "jinja2", "njk", "liquid");
    private static final Set<String> RAZOR = Set.of("cshtml", "razor");
    private static final Set<String> OTHERS =
            Set.of("html", "htm", "xhtml", "vm", "mustache", "hbs", "jte", "peb", "pug");

    private static final List<Template> PARTS = List.of(
            new Template(JSP, "<%--", "--%>", "a JSP comment", false),
            new Template(RUBY, "<%#", "%>", "a comment of the template", false),
            new Template(RUBY, "<%", "%>", "code of the template", true),
            new Template(TWIG, "{#", "#}", "a comment of the template", false),
            new Template(TWIG, "{%", "%}", "code of the template", true),
            new Template(Set.of("php"), "{{--", "--}}", "a comment of the template", false),
            new Template(Set.of("php"), "@php", "@endphp", "code of the template", true),
            new Template(Set.of("php"), "<?php", "?>", "code of the template", true),
            new Template(RAZOR, "@*", "*@", "a comment of the template", false),
            new Template(RAZOR, "@{", "}", "code of the template", true),
            new Template(JSP, "<%", "%>", "a scriptlet of a JSP", true),
            new Template(JSP, "<jsp:scriptlet>", "</jsp:scriptlet>", "a scriptlet of a JSP", true),
            new Template(JSP, "<jsp:declaration>", "</jsp:declaration>", "a declaration of a JSP", true),
            new Template(JSP, "%{--", "--}%", "a GSP comment", false),
            new Template(Set.of("jte"), "<%--", "--%>", "a jte comment", false),
            new Template(Set.of("html", "htm", "xhtml"), "<!--/*", "*/-->", "a Thymeleaf parser-level comment", false),
            new Template(FREEMARKER, "<#--", "-->", "a FreeMarker comment", false),
            new Template(FREEMARKER, "[#--", "--]", "a FreeMarker comment", false),
            new Template(Set.of("xhtml", "jspx"), "<ui:remove>", "</ui:remove>", "a ui:remove of Facelets", false),
            new Template(MUSTACHE, "{{!--", "--}}", "a Handlebars comment", false),
            new Template(MUSTACHE, "{{!", "}}", "a Mustache comment", false),
            new Template(Set.of("html", "htm", "txt"), "{!", "!}", "a Qute comment", false),
            new Template(Set.of("peb", "html"), "{#", "#}", "a Pebble comment", false),
            new Template(Set.of("vm"), "#*", "*#", "a Velocity comment", false));

    /** What starts like a part that stays, and is sent: output, and what Thymeleaf shows only when it runs. */
    private static final List<String> SENT = List.of("<%=", "<!--/*/");

    /** Whether the file's name is that of a template. */
    static boolean isTemplate(Place place) {
        String extension = extension(place);
        return JSP.contains(extension)
                || FREEMARKER.contains(extension)
                || (OTHERS.contains(extension) && !isPlain(place.path()));
    }

    /** HTML at a web application's root is sent as it is. */
    private static boolean isPlain(String path) {
        return path.matches(".*[.]html?") && !path.matches("(?:.*/)?(?:WEB-INF|templates|views)/.*");
    }

    /** Who gets to see a place of a template: whoever is sent the page, unless it is in a part that stays. */
    static Exposure exposure(Place place) {
        return PARTS.stream()
                .filter(part -> part.extensions.contains(extension(place)) && part.isAround(place))
                .findFirst()
                .map(part -> new Exposure(Surface.SERVER, part.because()))
                .orElseGet(() -> new Exposure(Surface.CLIENT, "sent to browsers: template output"));
    }

    private String because() {
        return isCode ? "not sent: in " + name + ", which runs on the server" : "not sent: in " + name;
    }

    private boolean isAround(Place place) {
        String text = place.surroundings().text();
        int at = place.surroundings().at();
        int start = text.lastIndexOf(open, at);
        boolean isSent = start < 0 || SENT.stream().anyMatch(sent -> text.startsWith(sent, start));
        return !isSent && text.indexOf(close, start + open.length()) >= at;
    }

    private static String extension(Place place) {
        return place.extension().toLowerCase(Locale.ROOT);
    }
}
