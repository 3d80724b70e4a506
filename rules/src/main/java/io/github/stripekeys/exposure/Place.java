package io.github.stripekeys.exposure;

import io.github.stripekeys.detect.Spot;

/** A place of a file whose audience is asked for. */
record Place(String path, Spot spot) {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What follows the last dot of its name, or nothing. */
    String extension() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1);
    }

    String text() {
        return spot.text();
    }
}
