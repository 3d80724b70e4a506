package io.github.stripekeys.exposure;

import io.github.stripekeys.source.Glob;
import java.util.List;
import java.util.Optional;

/**
 * What the place of a file says about who can see it. The first row that matches wins.
 *
 * @param glob over the reported path, at any depth
 * @param because for people
 * @param source the documentation that says so
 */
record Convention(Surface surface, Glob glob, String because, String source) {
    private static final String WEB_FILES = "*.{html,htm,js,mjs,css,map,json,svg,xml,txt,ts,jsx,tsx,vue,webmanifest}";

    /** What is served or bundled wherever it lies. */
    static final List<Convention> CLIENT = List.of(
            client(
                    "META-INF/resources/**",
                    "served to browsers: web content of a jar (Servlet 3.0)",
                    "https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#static-resources"),
            client(
                    "src/environments/environment*.ts",
                    "bundled for browsers: an Angular environment",
                    "https://angular.dev/tools/cli/environments"),
            client(
                    "src/main/{res,assets}/**",
                    "packed into the application: an Android resource",
                    "https://developer.android.com/guide/topics/resources/providing-resources"),
            client(
                    "src/main/resources/webroot/**",
                    "served to browsers: the web root of Vert.x",
                    "https://vertx.io/docs/vertx-web/java/#_serving_static_resources"),
            client(
                    "src/ratpack/public/**",
                    "served to browsers: the public folder of Ratpack",
                    "https://ratpack.io/manual/current/static.html"),
            client(
                    "app/{assets,javascript}/**/*.{js,ts,jsx,tsx,mjs,coffee,css,scss,less,vue,erb}",
                    "compiled for browsers: assets of Play or Rails",
                    "https://www.playframework.com/documentation/latest/Assets"),
            client(
                    "grails-app/assets/**",
                    "served to browsers: assets of Grails",
                    "https://docs.grails.org/latest/guide/theWebLayer.html"),
            client(
                    ".{next/static,output/public,svelte-kit/output/client,vercel/output/static}/**",
                    "bundled for browsers: the output of a bundler, kept in git",
                    "https://nextjs.org/docs/app/api-reference/config/next-config-js/distDir"),
            client(
                    "*.{xcassets,lproj}/**",
                    "packed into the application: a resource of Xcode",
                    "https://developer.apple.com/documentation/xcode/managing-assets-with-asset-catalogs"),
            client(
                    "*.{storyboard,xib,xcconfig,entitlements}",
                    "packed into the application: a file of Xcode",
                    "https://developer.apple.com/documentation/xcode/adding-a-build-configuration-file-to-your-project"),
            client(
                    "*Info.plist",
                    "packed into the application: its property list",
                    "https://developer.apple.com/documentation/bundleresources/information-property-list"),
            client(
                    "{ios,iosApp,macos}/**/*.{swift,m,mm,h,plist,strings}",
                    "compiled into the application for Apple's systems",
                    "https://docs.flutter.dev/platform-integration/ios/c-interop"),
            client(
                    "{platforms,merges}/{ios,android,browser}/**",
                    "packed into the application: a platform of Cordova",
                    "https://cordova.apache.org/docs/en/latest/guide/overview/"));

    /** What web servers serve, where neither a build nor a framework says it. */
    static final List<Convention> PAGES = List.of(client(
            "{public,static,www,wwwroot,webroot,htdocs,public_html}/**/" + WEB_FILES,
            "served to browsers: a folder of a web server",
            "https://expressjs.com/en/starter/static-files.html"));

    /** Folders of programs for browsers; what configures or describes these programs is not sent. */
    static final List<Convention> FRONTEND = List.of(
            client(
                    "src/main/frontend/**",
                    "bundled for browsers: Vaadin's frontend folder",
                    "https://vaadin.com/docs/latest/flow/configuration/development-mode"),
            client(
                    "src/main/webui/**",
                    "bundled for browsers: Quinoa's frontend folder",
                    "https://docs.quarkiverse.io/quarkus-quinoa/dev/index.html"),
            client(
                    "src/main/{web,ui,client,angular,react}/**",
                    "bundled for browsers: a frontend folder",
                    "https://github.com/eirslett/frontend-maven-plugin"),
            client(
                    "frontend/**",
                    "bundled for browsers: a frontend folder",
                    "https://vaadin.com/docs/v14/flow/theme/migrate-p2-p3"));

    static final List<Convention> OPERATIONS = List.of(
            ci("{.github,.gitea,.forgejo}/**", "https://docs.github.com/actions/reference/workflows-and-actions"),
            ci("{.gitlab/**,.gitlab-ci*.yml,*.gitlab-ci.yml}", "https://docs.gitlab.com/ci/yaml/"),
            ci(".circleci/**", "https://circleci.com/docs/configuration-reference/"),
            ci(
                    "{.buildkite/**,buildkite.y*ml,.buildkite.y*ml}",
                    "https://buildkite.com/docs/pipelines/configure/defining-steps"),
            ci("{Jenkinsfile*,*.jenkinsfile}", "https://www.jenkins.io/doc/book/pipeline/jenkinsfile/"),
            ci(
                    "{azure-pipelines*,.azure-pipelines/**,.azuredevops/**}",
                    "https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/"),
            ci(
                    "bitbucket-pipelines.yml",
                    "https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/"),
            ci(".travis.y*ml", "https://docs.travis-ci.com/user/customizing-the-build/"),
            ci("{.drone.y*ml,.drone.star,.drone.jsonnet,drone.y*ml}", "https://docs.drone.io/pipeline/configuration/"),
            ci("{.woodpecker.y*ml,.woodpecker/**}", "https://woodpecker-ci.org/docs/usage/workflow-syntax"),
            ci(
                    "{appveyor.y*ml,.appveyor.y*ml,appveyor/**,.appveyor/**}",
                    "https://www.appveyor.com/docs/appveyor-yml/"),
            ci(".teamcity/**", "https://www.jetbrains.com/help/teamcity/kotlin-dsl.html"),
            ci("{.tekton,tekton}/**", "https://tekton.dev/docs/pipelines/pipelines/"),
            ci("{cloudbuild*.y*ml,cloudbuild*.json}", "https://cloud.google.com/build/docs/build-config-file-schema"),
            ci("buildspec*.y*ml", "https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html"),
            ci(".semaphore/**", "https://docs.semaphore.io/reference/pipeline-yaml"),
            ci(
                    "{.cirrus.y*ml,bitrise.yml,codemagic.yaml,wercker.yml,.scrutinizer.yml,.builds/**,.harness/**,.screwdriver/**,screwdriver.yaml}",
                    "https://docs.codemagic.io/yaml-basic/yaml-getting-started/"),
            docs(
                    "src/site/**",
                    "read by people: the Maven site",
                    "https://maven.apache.org/guides/mini/guide-site.html"),
            build("{pom.xml,settings*.xml}", "read by the build", "https://maven.apache.org/settings.html"),
            build(
                    "{*.gradle,*.gradle.kts,gradle.properties,local.properties}",
                    "read by the build",
                    "https://docs.gradle.org/current/userguide/build_environment.html"),
            build(
                    "{Makefile,GNUmakefile,*.mk,build.sbt,build.xml,Rakefile,*.csproj,Taskfile.y*ml,justfile}",
                    "read by the build",
                    "https://www.gnu.org/software/make/manual/"),
            build(".mvn/**", "read by the build", "https://maven.apache.org/configure.html"),
            build("fastlane/**", "read by the build", "https://docs.fastlane.tools/advanced/Fastfile/"),
            build(
                    "{*Dockerfile*,*Containerfile*,docker-compose*,compose*.y*ml,*.tf,*.tfvars}",
                    "read when the application is packed or deployed",
                    "https://docs.docker.com/reference/dockerfile/"),
            build("{helm,k8s}/**", "read when the application is deployed", "https://helm.sh/docs/topics/charts/"),
            docs(
                    "{README*,*.md,*.mdx,*.adoc,*.rst,openapi*,*.postman_collection.json}",
                    "read by people",
                    "https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-readmes"),
            docs(
                    "docs/**",
                    "read by people",
                    "https://docs.github.com/pages/getting-started-with-github-pages/configuring-a-publishing-source-for-your-github-pages-site"));

    private static Convention client(String glob, String because, String source) {
        return new Convention(Surface.CLIENT, Glob.of("**/" + glob), because, source);
    }

    private static Convention ci(String glob, String source) {
        return new Convention(Surface.CI, Glob.of("**/" + glob), "read by the pipeline", source);
    }

    private static Convention build(String glob, String because, String source) {
        return new Convention(Surface.BUILD, Glob.of("**/" + glob), because, source);
    }

    private static Convention docs(String glob, String because, String source) {
        return new Convention(Surface.DOCS, Glob.of("**/" + glob), because, source);
    }

    /** What the first of the rows that this path follows says. */
    static Optional<Exposure> in(List<Convention> rows, String path) {
        return rows.stream()
                .filter(row -> row.glob().matches(path))
                .map(row -> new Exposure(row.surface(), row.because()))
                .findFirst();
    }
}
