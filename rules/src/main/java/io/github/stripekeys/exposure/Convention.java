package io.github.stripekeys.exposure;

import io.github.stripekeys.source.Glob;
import java.util.List;
import java.util.Optional;

/**
 * What the place of a file says about who can see it. The first row that matches wins.
 *
 * @param glob over the reported path, at any depth
 * @param because for people
 */
record Convention(Surface surface, Glob glob, String because) {
    static final List<Convention> TEST = List.of(
            row(Surface.TEST, "src/{test,it,*Test}/**", "run by tests only"),
            row(Surface.TEST, "{__tests__,cypress}/**", "run by tests only"),
            row(Surface.TEST, "*.{spec,test}.*", "run by tests only"));

    /** What is served or bundled wherever it lies. */
    static final List<Convention> CLIENT = List.of(
            row(Surface.CLIENT, "META-INF/resources/**", "served to browsers: web content of a jar (Servlet 3.0)"),
            row(Surface.CLIENT, "src/environments/environment*.ts", "bundled for browsers: an Angular environment"),
            row(Surface.CLIENT, "src/main/{res,assets}/**", "packed into the application: an Android resource"));

    /** Folders of programs for browsers; what configures or describes these programs is not sent. */
    static final List<Convention> FRONTEND = List.of(
            row(Surface.CLIENT, "src/main/frontend/**", "bundled for browsers: Vaadin's frontend folder"),
            row(Surface.CLIENT, "src/main/webui/**", "bundled for browsers: Quinoa's frontend folder"),
            row(Surface.CLIENT, "src/main/{web,ui,client,angular,react}/**", "bundled for browsers: a frontend folder"),
            row(Surface.CLIENT, "frontend/**", "bundled for browsers: a frontend folder"));

    static final List<Convention> OPERATIONS = List.of(
            row(Surface.CI, "{.github,.gitlab,.circleci,.buildkite}/**", "read by the pipeline"),
            row(
                    Surface.CI,
                    "{.gitlab-ci.yml,Jenkinsfile*,azure-pipelines*,bitbucket-pipelines.yml,.travis.yml,.drone.yml}",
                    "read by the pipeline"),
            row(Surface.DOCS, "src/site/**", "read by people: the Maven site"),
            row(
                    Surface.BUILD,
                    "{pom.xml,settings*.xml,*.gradle,*.gradle.kts,gradle.properties,Makefile}",
                    "read by the build"),
            row(Surface.BUILD, ".mvn/**", "read by the build"),
            row(
                    Surface.BUILD,
                    "{*Dockerfile*,docker-compose*,compose.y*ml,*.tf,*.tfvars}",
                    "read when the application is packed or deployed"),
            row(Surface.BUILD, "{helm,k8s}/**", "read when the application is deployed"),
            row(Surface.DOCS, "{README*,*.md,*.adoc,*.rst,openapi*,*.postman_collection.json}", "read by people"),
            row(Surface.DOCS, "docs/**", "read by people"));

    private static Convention row(Surface surface, String glob, String because) {
        return new Convention(surface, Glob.of("**/" + glob), because);
    }

    /** What the first of the rows that this path follows says. */
    static Optional<Exposure> in(List<Convention> rows, String path) {
        return rows.stream()
                .filter(row -> row.glob().matches(path))
                .map(row -> new Exposure(row.surface(), row.because()))
                .findFirst();
    }
}
