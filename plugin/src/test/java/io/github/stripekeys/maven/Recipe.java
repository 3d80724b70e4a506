package io.github.stripekeys.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the documentation sets up a pipeline. */
record Recipe(String text) {
    /** The recipe under this heading. */
    static Recipe named(String heading) throws IOException {
        Path page = Path.of(RealMaven.property("testProjects"), "../plugin/src/site/markdown/ci.md");
        String pipelines = Files.readString(page);
        int start = pipelines.indexOf("\n### " + heading + "\n");
        int fence = pipelines.indexOf("```", start);
        return new Recipe(pipelines.substring(fence, pipelines.indexOf("\n```", fence) + 1));
    }

    /** What follows this key, without quotation marks. */
    String value(String key) {
        return first(Pattern.quote(key) + ": \"?([^\"\\s]+)");
    }

    /** What Maven is started with. */
    String[] arguments() {
        return List.of(first("mvn (.*?)'?\n").split(" ", -1)).toArray(String[]::new);
    }

    /** What a {@code Jenkinsfile} has a shell do. */
    List<String> shellSteps() {
        return Pattern.compile("sh '(.*)'")
                .matcher(text)
                .results()
                .map(step -> step.group(1))
                .toList();
    }

    private String first(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
