package io.github.stripekeys.exposure;

import io.github.stripekeys.source.Glob;
import java.util.List;
import java.util.Optional;

/** Templates of pages that lie where no build of Java's puts resources. */
final class TemplatePaths {
    /**
     * Where a framework has its templates.
     *
     * @param source the framework's documentation
     */
    record Row(Glob glob, String source) {
        static Row of(String glob, String source) {
            return new Row(Glob.of("**/" + glob), source);
        }
    }

    static final List<Row> ALL = List.of(
            Row.of("grails-app/views/**", "https://docs.grails.org/latest/guide/theWebLayer.html#gsp"),
            Row.of("*.gsp", "https://docs.grails.org/latest/guide/theWebLayer.html#gsp"),
            Row.of("*.scala.html", "https://www.playframework.com/documentation/latest/ScalaTemplates"),
            Row.of(
                    "src/ratpack/{templates,handlebars,thymeleaf}/**",
                    "https://ratpack.io/manual/current/handlebars.html"),
            Row.of("*.ejs", "https://expressjs.com/en/guide/using-template-engines.html"),
            Row.of(
                    "{views,templates}/**/*.{pug,hbs,handlebars,mustache,html,twig,liquid,njk}",
                    "https://expressjs.com/en/guide/using-template-engines.html"),
            Row.of(
                    "*.{html,js}.{erb,eex,heex,haml,slim,twig,jinja,jinja2}",
                    "https://guides.rubyonrails.org/action_view_overview.html"),
            Row.of("*.blade.php", "https://laravel.com/docs/blade"),
            Row.of("*.{cshtml,razor}", "https://learn.microsoft.com/aspnet/core/mvc/views/razor"));

    private TemplatePaths() {}

    /** Who gets a place of such a template. */
    static Optional<Exposure> exposure(Place place) {
        boolean isTemplate = ALL.stream().anyMatch(row -> row.glob().matches(place.path()));
        return isTemplate ? Optional.of(Template.exposure(place)) : Optional.empty();
    }
}
