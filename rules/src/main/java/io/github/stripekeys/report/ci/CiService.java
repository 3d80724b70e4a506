package io.github.stripekeys.report.ci;

import io.github.stripekeys.ci.CiEnvironment;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.content.Annotation;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A CI service that shows findings beside the code, as commands in a job's log tell it. A command is one line. */
public enum CiService {
    /** Workflow commands, docs.github.com/actions/reference/workflows-and-actions/workflow-commands. */
    GITHUB(CiEnvironment.GITHUB),
    /** Logging commands, learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands. */
    AZURE(CiEnvironment.AZURE);

    private final CiEnvironment environment;

    CiService(CiEnvironment environment) {
        this.environment = environment;
    }

    /** The identifier used in parameters, such as {@code github}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service that runs a process with these variables. */
    public static Optional<CiService> runningIn(Map<String, String> variables) {
        return Arrays.stream(values())
                .filter(service -> service.environment.runs(variables))
                .findFirst();
    }

    /**
     * A line that shows a finding.
     *
     * @param level how loudly; services bound how many of each they show
     */
    public record Command(String level, String line) {}

    /** The command that shows a finding, if there is any need to. Azure knows no notices, and needs none. */
    public Optional<Command> command(Finding finding, FailOn failOn) {
        return Annotation.of(finding, failOn)
                .filter(annotation -> this != AZURE || annotation.level() != Annotation.Level.NOTICE)
                .map(this::command);
    }

    /** The command that shows a problem beside the line that it is about. */
    public Command command(Problem problem) {
        return command(Annotation.of(problem));
    }

    private Command command(Annotation annotation) {
        return new Command(level(annotation.level()), this == GITHUB ? github(annotation) : azure(annotation));
    }

    private static String level(Annotation.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** The command that shows a text that has no place. */
    public String command(String level, String text) {
        return switch (this) {
            case GITHUB -> "::" + level + "::" + githubText(text);
            case AZURE -> "##vso[task.logissue type=" + level + "]" + azureText(text);
        };
    }

    private static String github(Annotation annotation) {
        return "::%s file=%s%s,title=%s::%s"
                .formatted(
                        level(annotation.level()),
                        githubProperty(annotation.path()),
                        githubLines(annotation),
                        githubProperty(annotation.title()),
                        githubText(annotation.message()));
    }

    /** Columns must not be given for more than one line. */
    private static String githubLines(Annotation annotation) {
        int line = annotation.region().startLine();
        int end = annotation.region().endLine();
        if (!annotation.hasLines()) {
            return "";
        }
        return line == end
                ? ",line=%s,col=%s,endLine=%s,endColumn=%s"
                        .formatted(
                                line,
                                annotation.region().startColumn(),
                                end,
                                annotation.region().endColumn())
                : ",line=" + line + ",endLine=" + end;
    }

    private static String githubText(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String githubProperty(String text) {
        return githubText(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String azure(Annotation annotation) {
        String lines = annotation.hasLines()
                ? ";linenumber=%s;columnnumber=%s"
                        .formatted(
                                annotation.region().startLine(),
                                annotation.region().startColumn())
                : "";
        return "##vso[task.logissue type=%s;sourcepath=%s%s;code=%s]%s"
                .formatted(
                        level(annotation.level()),
                        azureProperty(annotation.path()),
                        lines,
                        annotation.rule(),
                        azureText(annotation.message()));
    }

    private static String azureText(String text) {
        return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String azureProperty(String text) {
        return azureText(text).replace(";", "%3B").replace("]", "%5D");
    }
}
