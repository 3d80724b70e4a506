package io.github.stripekeys.fleet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.stripekeys.project.ScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of a fleet, a line for each: a path, or a JSON object with {@code path} and, if wanted, {@code name}, {@code kind} and
 * {@code ref}. Empty lines and those that start with {@code #} do not count.
 */
public record Manifest(List<FleetUnit> units) {
    private static final Set<String> FIELDS = Set.of("path", "name", "kind", "ref");

    public Manifest {
        units = List.copyOf(units);
    }

    /**
     * Reads a manifest; relative paths are relative to its folder.
     *
     * @throws ScanException if it cannot be read or understood; says which line
     */
    public static Manifest read(Path file) throws ScanException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new ScanException("The manifest " + file + " cannot be read: " + e, e);
        }
        Path folder = file.toAbsolutePath().normalize().resolveSibling("");
        List<FleetUnit> units = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String place = file + ":" + (i + 1) + ": ";
                FleetUnit unit = line.startsWith("{") ? unit(line, folder, place) : unit(line, line, folder);
                if (!names.add(unit.name())) {
                    throw new ScanException(place + "another unit has the name '" + unit.name() + "'");
                }
                units.add(unit);
            }
        }
        if (units.isEmpty()) {
            throw new ScanException("The manifest " + file + " names no unit");
        }
        return new Manifest(units);
    }

    private static FleetUnit unit(String name, String path, Path folder) {
        return new FleetUnit(name, null, folder.resolve(path).normalize().toString(), null);
    }

    private static FleetUnit unit(String line, Path folder, String place) throws ScanException {
        try {
            JsonObject fields = JsonParser.parseString(line).getAsJsonObject();
            for (String key : fields.keySet()) {
                if (!FIELDS.contains(key)) {
                    throw new ScanException(place + "'" + key + "' is not known; a unit has path, name, kind and ref");
                }
            }
            @Nullable String path = text(fields, "path");
            if (path == null) {
                throw new ScanException(place + "'path' is missing");
            }
            @Nullable String name = text(fields, "name");
            @Nullable String ref = text(fields, "ref");
            FleetUnit unit = unit(name == null ? path : name, path, folder);
            return new FleetUnit(unit.name(), kind(text(fields, "kind"), place), unit.path(), ref);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new ScanException(place + "not a JSON object of texts", e);
        }
    }

    private static @Nullable String text(JsonObject fields, String key) {
        @Nullable JsonElement value = fields.get(key);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    private static @Nullable UnitKind kind(@Nullable String id, String place) throws ScanException {
        return id == null
                ? null
                : UnitKind.of(id)
                        .orElseThrow(() -> new ScanException(
                                place + "unknown kind '" + id + "'; it is tree, history, folder, file or warc"));
    }
}
