package io.github.stripekeys.exposure;

import io.github.stripekeys.settings.XmlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that GWT compiles for browsers, or that it copies to them.
 *
 * @param folder its reported path, ending in {@code /}
 * @param module path of the file that says so
 */
record GwtFolder(String folder, String module) {
    /** The folders of a module, which are {@code client} and {@code public} unless it names others. */
    static Stream<GwtFolder> in(String path, String xml) {
        List<XmlReader.Element> elements = XmlReader.read(xml);
        List<String> folders = new ArrayList<>();
        for (String kind : new String[] {"source", "public"}) {
            List<String> named = elements.stream()
                    .filter(element -> element.name().equals(kind))
                    .flatMap(element -> Optional.ofNullable(element.attributes().get("path")).stream())
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
