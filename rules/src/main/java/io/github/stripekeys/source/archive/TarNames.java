package io.github.stripekeys.source.archive;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Which files a tar has, and which it hides of the layers below it, as the image specification of the Open Container Initiative says: a
 * file {@code .wh.name} hides {@code name}, and {@code .wh..wh..opq} all that a folder had. Of the others it keeps a hash each.
 */
final class TarNames {
    private static final String HIDES = ".wh.";
    private static final String HIDES_ALL = ".wh..wh..opq";

    private static final int MOST = 100_000;

    private final Set<String> hidden = new HashSet<>();
    private final Set<String> emptied = new HashSet<>();
    private long[] files = new long[64];
    private int count;
    private boolean isSorted;

    void add(String name) {
        String path = plain(name);
        int start = path.lastIndexOf('/') + 1;
        String last = path.substring(start);
        if (last.startsWith(HIDES)) {
            hide(path.substring(0, start), last);
        } else {
            files = count == files.length ? Arrays.copyOf(files, 2 * count) : files;
            files[count++] = hash(path);
            isSorted = false;
        }
    }

    private void hide(String folder, String name) {
        if (hidden.size() + emptied.size() >= MOST) {
            return; // no image has so many, and all that is lost is a remark
        }
        if (name.equals(HIDES_ALL)) {
            emptied.add(folder);
        } else {
            hidden.add(folder + name.substring(HIDES.length()));
        }
    }

    /** Without what tars write before names. */
    static String plain(String name) {
        String path = name;
        while (path.startsWith("./") || path.startsWith("/")) {
            path = path.substring(path.indexOf('/') + 1);
        }
        return path;
    }

    /** 64 bits of FNV-1a. */
    private static long hash(String path) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < path.length(); i++) {
            hash = (hash ^ path.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** Whether it hides a file of the layers below. */
    boolean hides(String path) {
        boolean isHidden = hidden.contains(path) || emptied.contains("");
        for (int slash = path.indexOf('/'); slash >= 0 && !isHidden; slash = path.indexOf('/', slash + 1)) {
            isHidden = hidden.contains(path.substring(0, slash)) || emptied.contains(path.substring(0, slash + 1));
        }
        return isHidden;
    }

    /** Whether it has a file of this path. */
    synchronized boolean has(String path) {
        if (!isSorted) {
            files = Arrays.copyOf(files, count);
            Arrays.sort(files);
            isSorted = true;
        }
        return Arrays.binarySearch(files, hash(path)) >= 0;
    }
}
