package io.github.stripekeys.fleet;

import java.io.Serializable;

/**
 * A part of a unit that one thread scans in one go.
 *
 * @param index from 1
 * @param count how many parts the unit has
 * @param from where it starts: a blob of the list, or a byte
 * @param to where it ends
 * @param weight about how many bytes it has, to begin with the largest
 */
public record UnitPart(FleetUnit unit, int index, int count, long from, long to, long weight) implements Serializable {
    /** A unit in one piece. */
    static UnitPart whole(FleetUnit unit, long weight) {
        return new UnitPart(unit, 1, 1, 0, Long.MAX_VALUE, weight);
    }

    boolean isWhole() {
        return count == 1;
    }

    /** What its files are called. */
    String id() {
        return isWhole() ? unit.id() : unit.id() + "." + index;
    }

    /** The file with its rows. */
    String file() {
        return isWhole() ? unit.file() : "parts/" + id() + ".jsonl";
    }

    /** The file with its blobs, if it is one of a history. */
    String blobs() {
        return "parts/" + id() + ".blobs";
    }

    /** As a line of the plan. */
    String line() {
        return index + " " + count + " " + from + " " + to + " " + weight;
    }

    static UnitPart of(FleetUnit unit, String line) {
        String[] fields = line.split(" ", -1);
        return new UnitPart(
                unit,
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[4]));
    }
}
