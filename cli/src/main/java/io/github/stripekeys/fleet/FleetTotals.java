package io.github.stripekeys.fleet;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.json.UnitRows;
import io.github.stripekeys.scan.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the rows of a fleet say together.
 *
 * @param outcomes how many units ended how
 * @param lost units without rows
 * @param sha256 of all rows in the order of their units, without the seconds: the same wherever the fleet was scanned
 */
public record FleetTotals(
        Map<Outcome, Integer> outcomes,
        int lost,
        long files,
        long bytes,
        long findings,
        double seconds,
        String sha256) {
    public FleetTotals {
        outcomes = Map.copyOf(outcomes);
    }

    /** Reads the rows of these units. */
    public static FleetTotals of(List<FleetUnit> units, FleetStore store) throws IOException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        MessageDigest digest = digest();
        int lost = 0;
        long files = 0;
        long bytes = 0;
        long findings = 0;
        double seconds = 0;
        for (FleetUnit unit :
                units.stream().sorted(Comparator.comparing(FleetUnit::id)).toList()) {
            if (!store.has(unit.file())) {
                lost++;
                continue;
            }
            List<String> lines = store.read(unit.file());
            lines.forEach(
                    line -> digest.update((UnitRows.withoutSeconds(line) + "\n").getBytes(StandardCharsets.UTF_8)));
            JsonObject row = JsonParser.parseString(lines.get(lines.size() - 1)).getAsJsonObject();
            outcomes.merge(Outcome.valueOf(row.get("outcome").getAsString().toUpperCase(Locale.ROOT)), 1, Integer::sum);
            files += row.get("files").getAsLong();
            bytes += row.get("bytes").getAsLong();
            findings += row.get("findings").getAsLong();
            seconds += row.get("seconds").getAsDouble();
        }
        return new FleetTotals(
                outcomes, lost, files, bytes, findings, seconds, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The outcome of the fleet: what was found outweighs what could not be looked at. */
    public Outcome outcome() {
        if (outcomes.containsKey(Outcome.FINDINGS)) {
            return Outcome.FINDINGS;
        }
        return lost > 0 || outcomes.containsKey(Outcome.ERROR) || outcomes.containsKey(Outcome.INCOMPLETE)
                ? Outcome.INCOMPLETE
                : Outcome.CLEAN;
    }

    /** For people: how the units ended. */
    public String units() {
        int all = outcomes.values().stream().mapToInt(Integer::intValue).sum() + lost;
        String ends = outcomes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey().id())
                .collect(Collectors.joining(", "));
        return Summary.count(all, "unit") + ": " + (ends.isEmpty() ? "" : ends + ", ") + lost + " lost";
    }

    /**
     * For people: the fleet in lines.
     *
     * @param output where the rows are
     */
    public List<String> lines(String output) {
        return List.of(
                units(),
                String.format(
                        Locale.ROOT,
                        "%,d files, %,d bytes, %,d findings; %.1f s of scanning",
                        files,
                        bytes,
                        findings,
                        seconds),
                "SHA-256 of the rows without their seconds: " + sha256,
                "Rows: " + output + "; a report of all: stripe-keys merge --reports='" + output + "/units/*.jsonl'");
    }
}
