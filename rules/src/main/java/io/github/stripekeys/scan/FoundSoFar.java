package io.github.stripekeys.scan;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.excerpt.ExcerptRedactor;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.Reviewed;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FindingFactory;
import io.github.stripekeys.rule.FlowMerger;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.archive.ExpandingReader;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.SuppressionComment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scan has found until it ends. Safe for use by many threads at once. */
final class FoundSoFar {
    private final FindingFactory judge;
    private final ScanListener listener;
    private final FindingCollector findings = new FindingCollector();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
    private final ExcerptRedactor redactor = new ExcerptRedactor();
    private final LongAdder placeholders = new LongAdder();
    private final Set<Location> parsedJavaFiles = ConcurrentHashMap.newKeySet();
    private final LongAdder decoded = new LongAdder();
    private final LongAdder notReached = new LongAdder();

    FoundSoFar(FindingFactory judge, ScanListener listener) {
        this.judge = judge;
        this.listener = listener;
    }

    void add(Location location, Detection detection) {
        redactor.add(detection);
        Iterator<Candidate> candidates = detection.candidates().iterator();
        Map<Region, Set<SuppressionComment>> comments = comments(detection.usages());
        RepeatedFindings repeated = new RepeatedFindings(findings::add);
        judge.judge(
                location,
                detection.candidates(),
                detection.usages(),
                finding -> repeated.add(new CommentedFinding(
                        finding,
                        candidates.hasNext()
                                ? candidates.next().pragmas()
                                : List.copyOf(comments.getOrDefault(finding.region(), Set.of())))));
        repeated.end();
        problems.addAll(detection.problems());
        detection.dropped().forEach(listener::dropped);
        placeholders.add(detection.dropped().size());
        if (detection.parsedJavaFiles() > 0) {
            parsedJavaFiles.add(location);
        }
        decoded.add(detection.decoded());
    }

    /** By the place that they stand beside. */
    private static Map<Region, Set<SuppressionComment>> comments(List<CredentialUse> usages) {
        Map<Region, Set<SuppressionComment>> comments = new HashMap<>();
        usages.forEach(usage -> comments.computeIfAbsent(usage.region(), any -> new LinkedHashSet<>())
                .addAll(usage.around().pragmas()));
        return comments;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Counts a blob that was read when the scan had been ended already. */
    void addNotReached() {
        notReached.increment();
    }

    /** All of it, at the end; what files of the project accept is not marked yet. */
    ScanResult result(ScanContext context, ReadStatistics summary, ExpandingReader unpacking) {
        Set<Problem> all = new HashSet<>(problems);
        all.addAll(summary.problems());
        if (notReached.sum() > 0) {
            String message = "the scan was ended before " + notReached.sum() + " of what it read were looked at";
            all.add(new Problem(null, Problem.Kind.NOT_REACHED, message));
        }
        List<Finding> reviewed = reviewed(context.policy(), all);
        return new ScanResult(
                context.toolVersion(),
                context.failOn(),
                context.scope(),
                stats(summary),
                redacted(reviewed).stream()
                        .map(finding -> inImage(finding, unpacking))
                        .toList(),
                List.copyOf(all));
    }

    /** The findings as the comments beside them leave them; what is wrong with a comment is a problem. */
    private List<Finding> reviewed(Policy policy, Set<Problem> faults) {
        return findings.all().stream()
                .map(each -> {
                    Reviewed reviewed = policy.judge(each.finding(), each.comments());
                    faults.addAll(reviewed.problems());
                    return reviewed.finding();
                })
                .toList();
    }

    private Stats stats(ReadStatistics summary) {
        return new Stats(
                summary.files(),
                summary.bytes(),
                summary.skipped(),
                placeholders.sum(),
                parsedJavaFiles.size(),
                decoded.sum());
    }

    /** Each line that reports show. */
    private static Set<String> shown(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Stream.concat(
                        finding.excerpt().lines().stream(),
                        finding.trace().stream().map(Step::code)))
                .collect(Collectors.toSet());
    }

    private List<Finding> redacted(List<Finding> reviewed) {
        ExcerptRedactor.Veil veil = redactor.veil(shown(reviewed));
        return FlowMerger.of(reviewed).stream()
                .map(finding -> finding.with(veil.over(finding.excerpt()))
                        .withTrace(finding.trace().stream().map(veil::over).toList()))
                .toList();
    }

    /** What is in a layer of an image says in which. */
    private static Finding inImage(Finding finding, ExpandingReader unpacking) {
        Region region = finding.region();
        return unpacking
                .imagePlace(finding.location(), region.startLine(), region.startColumn())
                .map(place -> finding.at(place.location()).saying(place.remark()))
                .orElse(finding);
    }
}
