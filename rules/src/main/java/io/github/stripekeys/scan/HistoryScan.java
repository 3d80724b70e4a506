package io.github.stripekeys.scan;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.history.BlobHistories;
import io.github.stripekeys.source.git.history.CommitLookup;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.source.git.history.History;
import io.github.stripekeys.source.git.history.Provenance;
import io.github.stripekeys.source.git.history.RepositoryTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A scan of all versions of all files, and of what commits, tags and refs say. A credential is one finding for each path, however many
 * versions of the file have it, and each finding says where the credential first appeared.
 *
 * @param readsTexts whether messages, authors and names of refs are read too
 */
public record HistoryScan(ScanContext context, ScanListener listener, boolean readsTexts) {
    /** Constants are put together within one version of a file: what was beside it when is not asked. */
    private static final Source NO_NEIGHBOURS = reader -> new ReadStatistics(0, 0, SkipCounts.NONE, List.of());

    /**
     * Reads every blob, then follows those with findings.
     *
     * @throws IOException if there is nothing that git could go through, or it cannot say where credentials came from
     */
    public ScanResult of(History history) throws IOException {
        history.check();
        return traced(blobs(readsTexts ? both(history, new RepositoryTexts(history)) : history), history);
    }

    /** Reads what the commits, tags and refs of a history say, which is a part of a scan: nothing is followed or marked. */
    public ScanResult texts(History history) {
        return blobs(new RepositoryTexts(history));
    }

    /** Reads these blobs of a history, which is a part of a scan: nothing is followed or marked. */
    public ScanResult blobs(Source blobs) {
        return new Scan(context, listener).find(blobs, NO_NEIGHBOURS);
    }

    /**
     * Follows what was found in the blobs of a history, all of them or one part after the other, and marks what the project accepts.
     *
     * @throws IOException if git cannot say where credentials came from
     */
    public ScanResult traced(ScanResult found, History history) throws IOException {
        ScanResult followed = found.findings().isEmpty() ? found : followed(found, history);
        return new AcceptanceStep(context.policy()).acceptPast(followed, context.coverage());
    }

    private static ScanResult followed(ScanResult found, History history) throws IOException {
        CommitLookup commits = new CommitLookup(history.git());
        Map<Boolean, List<Finding>> parts =
                found.findings().stream().collect(Collectors.partitioningBy(TextFindings::isText));
        List<Finding> told = new ArrayList<>(files(history, commits, parts.getOrDefault(false, List.of())));
        told.addAll(TextFindings.of(history, commits, parts.getOrDefault(true, List.of())));
        return found.with(told);
    }

    private static Source both(Source history, Source texts) {
        return reader -> {
            ReadStatistics files = history.read(reader);
            List<Problem> problems = new ArrayList<>(files.problems());
            problems.addAll(texts.read(reader).problems());
            return new ReadStatistics(files.files(), files.bytes(), files.skipped(), problems);
        };
    }

    private static List<Finding> files(History history, CommitLookup commits, List<Finding> findings)
            throws IOException {
        if (findings.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> versions = versions(findings);
        Set<String> all = new HashSet<>();
        versions.values().forEach(all::addAll);
        BlobHistories trails = BlobHistories.of(history, commits, all);
        Map<String, Finding> byPlace = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String place = finding.fingerprint() + " " + finding.location().displayPath();
            byPlace.merge(place, finding, (a, b) -> newer(trails, a, b));
        }
        List<Finding> told = new ArrayList<>();
        for (Finding finding : byPlace.values()) {
            @Nullable
            FirstSeen first = trails.first(versions.getOrDefault(finding.fingerprint(), Set.of()))
                    .orElse(null);
            told.add(finding.with(new Provenance(first, null)));
        }
        return told;
    }

    /** The one that is later in the history, whose place is easier to find today. */
    private static Finding newer(BlobHistories trails, Finding a, Finding b) {
        return trails.order(version(a)) >= trails.order(version(b)) ? a : b;
    }

    private static Map<String, Set<String>> versions(List<Finding> findings) {
        Map<String, Set<String>> versions = new LinkedHashMap<>();
        findings.forEach(finding -> versions.computeIfAbsent(finding.fingerprint(), unseen -> new HashSet<>())
                .add(version(finding)));
        return versions;
    }

    private static String version(Finding finding) {
        @Nullable String version = finding.location().version();
        return version == null ? "" : version;
    }
}
