package io.github.stripekeys.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that GWT compiles for browsers, or that it copies to them.
 *
 * @param folder its reported path, ending in {@code /}
 * @param module path of the file that says so
 */
record GwtFolder(String folder, String module) {
    private static final Pattern PATH = Pattern.compile("<(source|public)\\b[^>]*?\\bpath\\s*=\\s*[\"']([^\"']*)[\"']");

    /** The folders of a module, which are {@code client} and {@code public} unless it names others. */
    static Stream<GwtFolder> in(String path, String xml) {
        List<String> folders = new ArrayList<>();
        for (String kind : new String[] {"source", "public"}) {
            List<String> named = PATH.matcher(xml)
                    .results()
                    .filter(element -> element.group(1).equals(kind))
                    .map(element -> element.group(2))
                    .toList();
            folders.addAll(named.isEmpty() ? List.of(kind.equals("source") ? "client" : "public") : named);
        }
        return folders.stream()
                .map(folder -> folder.replaceAll("^[./]+|/+$", ""))
                .map(folder -> new GwtFolder(FolderLabels.parent(path) + (folder.isEmpty() ? "" : folder + "/"), path));
    }

    boolean has(Place place) {
        return place.path().startsWith(folder);
    }

    String because() {
        return "compiled for browsers: " + FolderLabels.folder(folder) + " is a client folder of " + module;
    }
}
