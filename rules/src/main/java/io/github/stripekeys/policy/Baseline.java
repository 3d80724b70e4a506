package io.github.stripekeys.policy;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a project had when it began to look: credentials and the places they were in. An entry knows no line, so that it does
 * not drift, and names one credential, so that another one in its place is new. Immutable.
 */
public record Baseline(List<Entry> entries, List<Gap> gaps, List<Rotation> rotations) {
    /** Of a project that has none. */
    public static final Baseline NONE = new Baseline(List.of(), List.of());

    /**
     * One credential at one place.
     *
     * @param path the file's, or the archive's with the way inside, such as {@code lib/a.jar!/x/A.class}
     */
    public record Entry(String fingerprint, Rule rule, String path) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::fingerprint)
                .thenComparing(entry -> entry.rule().id())
                .thenComparing(Entry::path);

        Place place() {
            return new Place(fingerprint, path);
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Something that could not be looked at.
     *
     * @param path of the file, or the archive's with the way inside; for people
     * @param sha256 the hash of the content, which decides
     */
    public record Gap(String path, Problem.Kind kind, String sha256) implements Comparable<Gap> {
        private static final Comparator<Gap> ORDER =
                Comparator.comparing(Gap::path).thenComparing(Gap::kind).thenComparing(Gap::sha256);

        @Override
        public int compareTo(Gap other) {
            return ORDER.compare(this, other);
        }
    }

    /** A credential at a place. */
    record Place(String fingerprint, String path) {
        static Place of(Finding finding) {
            return new Place(finding.fingerprint(), finding.location().displayPath());
        }
    }

    public Baseline {
        entries = List.copyOf(new TreeSet<>(entries));
        gaps = List.copyOf(new TreeSet<>(gaps));
        rotations = rotations.stream()
                .distinct()
                .sorted(Comparator.comparing(Rotation::fingerprint).thenComparing(Rotation::date))
                .toList();
    }

    /** One of a project that has rotated nothing. */
    public Baseline(List<Entry> entries, List<Gap> gaps) {
        this(entries, gaps, List.of());
    }

    /** One without gaps. */
    public Baseline(List<Entry> entries) {
        this(entries, List.of());
    }

    /** The same with these rotations. */
    public Baseline with(List<Rotation> others) {
        return new Baseline(entries, gaps, others);
    }

    /**
     * The findings that nothing else accepts. What the build has packaged is left out if it comes from a place that is in: its
     * path changes with each release.
     */
    public static Baseline of(Collection<Finding> findings) {
        SortedSet<Entry> entries = new TreeSet<>();
        findings.stream().filter(found -> !found.location().isArtifact()).forEach(found -> add(found, entries));
        Set<String> sources = entries.stream().map(Entry::fingerprint).collect(Collectors.toSet());
        findings.stream()
                .filter(found -> !sources.contains(found.fingerprint()))
                .forEach(found -> add(found, entries));
        return new Baseline(List.copyOf(entries));
    }

    /** Both together. */
    public Baseline and(Baseline other) {
        List<Entry> allEntries = new ArrayList<>(entries);
        allEntries.addAll(other.entries);
        List<Gap> allGaps = new ArrayList<>(gaps);
        allGaps.addAll(other.gaps);
        return new Baseline(allEntries, allGaps, rotations);
    }

    /** The same with the gaps among these problems that nothing else accepts. */
    public Baseline withGaps(Collection<Problem> problems) {
        List<Gap> all = new ArrayList<>(gaps);
        for (Problem problem : problems) {
            @Nullable String sha256 = problem.sha256();
            boolean isNew = problem.leavesGap() || problem.acceptance().equals(Problem.Acceptance.KNOWN);
            if (sha256 != null && isNew) {
                all.add(new Gap(String.valueOf(problem.path()), problem.kind(), sha256));
            }
        }
        return new Baseline(entries, all, rotations);
    }

    /** Whether this content was not looked at for this reason when the project began to look, wherever it was. */
    boolean knows(Problem problem) {
        return gaps.stream()
                .anyMatch(gap -> gap.kind() == problem.kind() && gap.sha256().equals(problem.sha256()));
    }

    private static void add(Finding finding, Collection<Entry> entries) {
        if (finding.status() == Status.OPEN || finding.status() == Status.KNOWN) {
            entries.add(new Entry(
                    finding.fingerprint(), finding.rule(), finding.location().displayPath()));
        }
    }

    /** The findings, those that are in here marked as known. */
    List<Finding> mark(List<Finding> findings, Coverage coverage) {
        if (entries.isEmpty()) {
            return findings;
        }
        BaselineDiff comparison = BaselineDiff.ofUnmarked(this, findings, coverage);
        return findings.stream().map(comparison::mark).toList();
    }

    /** A finding for each entry that these findings, which are marked, do not have although the coverage includes its place. */
    List<Finding> fixed(List<Finding> findings, Coverage coverage) {
        return BaselineDiff.ofMarked(this, findings, coverage).fixed().stream()
                .map(FixedFinding::of)
                .toList();
    }
}
