package io.github.stripekeys.exposure;

import io.github.stripekeys.text.TextPosition;

/** A place of a file whose audience is asked for. */
record Place(String path, TextPosition spot) {
    /** A file may hold thousands of credentials, so that what is looked at for each must not grow with it. */
    private static final int HEAD = 8 << 10;

    private static final int NEAR = 32 << 10;

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What follows the last dot of its name, or nothing. */
    String extension() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1);
    }

    /** How the file begins: imports stand there. */
    String head() {
        return spot.text().substring(0, Math.min(HEAD, spot.text().length()));
    }

    /** What stands around the place. */
    TextPosition surroundings() {
        int from = Math.max(0, spot.at() - NEAR);
        int to = Math.min(spot.text().length(), spot.at() + NEAR);
        return new TextPosition(spot.text().substring(from, to), spot.at() - from);
    }
}
