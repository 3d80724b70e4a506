package io.github.stripekeys.fleet;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.git.GitBlob;
import io.github.stripekeys.source.git.history.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Divides large units, so that one of them does not keep a single worker busy long after the others are done. */
record UnitPlanner(FleetSettings settings, FleetStore store) {
    /** What tells of a unit that is divided, so that whoever goes on with it divides it in the same way. */
    static String plan(FleetUnit unit) {
        return "parts/" + unit.id() + ".plan";
    }

    /** The rows of what was met when the unit was divided. */
    static String preface(FleetUnit unit) {
        return "parts/" + unit.id() + ".0.jsonl";
    }

    List<UnitPart> parts(FleetUnit unit) throws IOException {
        if (store.has(plan(unit))) {
            return store.read(plan(unit)).stream()
                    .map(line -> UnitPart.of(unit, line))
                    .toList();
        }
        List<UnitPart> parts = switch (unit.knownKind()) {
            case HISTORY -> history(unit);
            case WARC -> warc(unit);
            case TREE, FOLDER, FILE -> List.of(UnitPart.whole(unit, weight(unit)));
        };
        if (parts.size() > 1) {
            store.write(plan(unit), parts.stream().map(UnitPart::line).toList());
        }
        return parts;
    }

    private List<UnitPart> history(FleetUnit unit) throws IOException {
        Progress progress = new Progress();
        History history = Repository.history(unit, settings.options(), progress);
        long weight = weight(unit);
        history.check();
        List<GitBlob> blobs = history.blobs();
        List<UnitPart> parts = divided(unit, blobs.size(), settings.blobsPerPart(), weight);
        if (parts.size() > 1) {
            for (UnitPart part : parts) {
                store.write(
                        part.blobs(),
                        blobs.subList((int) part.from(), (int) part.to()).stream()
                                .map(blob -> blob.id() + " "
                                        + PathName.ofEntry(blob.path()).replace('\n', ' '))
                                .toList());
            }
            ReadStatistics met = progress.summary();
            store.write(
                    preface(unit),
                    new PartScan(settings, store).preface(unit, history, met).lines());
        }
        return parts;
    }

    private List<UnitPart> warc(FleetUnit unit) throws IOException {
        Path file = unit.location();
        long size = Files.size(file);
        List<Long> starts = new ArrayList<>(List.of(0L));
        for (UnitPart part : divided(unit, size, settings.bytesPerPart(), size)) {
            long start = part.from() == 0 ? 0 : WarcBoundary.after(file, part.from(), part.to());
            if (start > starts.get(starts.size() - 1)) {
                starts.add(start);
            }
        }
        if (starts.size() == 1) {
            return List.of(UnitPart.whole(unit, size));
        }
        List<UnitPart> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            long end = i + 1 < starts.size() ? starts.get(i + 1) : size;
            parts.add(new UnitPart(unit, i + 1, starts.size(), starts.get(i), end, end - starts.get(i)));
        }
        return parts;
    }

    private static List<UnitPart> divided(FleetUnit unit, long size, long most, long weight) {
        int count = (int) Math.max(1, (size + most - 1) / most);
        if (count == 1) {
            return List.of(UnitPart.whole(unit, weight));
        }
        List<UnitPart> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new UnitPart(unit, i + 1, count, size * i / count, size * (i + 1) / count, weight / count));
        }
        return parts;
    }

    /** About how many bytes a unit has, told cheaply; 0 if that is not possible. */
    private static long weight(FleetUnit unit) throws IOException {
        Path path = unit.location();
        if (!Files.isDirectory(path)) {
            return Files.exists(path) ? Files.size(path) : 0;
        }
        Path objects = Files.isDirectory(path.resolve(".git")) ? path.resolve(".git/objects") : path.resolve("objects");
        Path packs = objects.resolve("pack");
        long size = 0;
        if (Files.isDirectory(packs)) {
            try (Stream<Path> files = Files.list(packs)) {
                for (Path file : files.toList()) {
                    size += Files.size(file);
                }
            }
        }
        return size;
    }
}
