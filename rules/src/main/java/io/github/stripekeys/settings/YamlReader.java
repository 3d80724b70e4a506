package io.github.stripekeys.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the settings of YAML from its nodes. A file that the build fills in, or that is a template, is often no YAML yet: lines
 * that the parser stops at are left out.
 */
final class YamlReader {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .build();

    /** A name that Maven replaces, which would be no scalar. */
    private static final Pattern FILLED_IN = Pattern.compile("@([\\w.-]{1,200})@");

    private static final Pattern DOCUMENT = Pattern.compile("(?m)^(?=---(?:\\s|$))");

    /** What is not closed is an error of the line that it starts in, wherever the parser gives up. */
    private static final Pattern OPEN = Pattern.compile("flow|quoted");

    /** A file with more errors is none. */
    private static final int ERRORS = 20;

    private YamlReader() {}

    /** The documents of a text. */
    static List<SettingsPart> parts(String text) {
        List<SettingsPart> parts = new ArrayList<>();
        int line = 0;
        for (String document : DOCUMENT.split(FILLED_IN.matcher(text).replaceAll("_$1_"), -1)) {
            List<Setting> settings = new ArrayList<>();
            readDocument(document, new YamlNodes(line, settings));
            parts.add(new SettingsPart(settings, line + 1));
            line += (int) document.chars().filter(c -> c == '\n').count();
        }
        return parts;
    }

    private static void readDocument(String text, YamlNodes nodes) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int attempt = 0; attempt < ERRORS; attempt++) {
            try {
                for (Node root : new Compose(SETTINGS).composeAllFromString(String.join("\n", lines))) {
                    nodes.addAll(root);
                }
                return;
            } catch (MarkedYamlEngineException e) {
                boolean isOpen =
                        e.getContext() != null && OPEN.matcher(e.getContext()).find();
                if (!(isOpen && isRemoved(e.getContextMark(), lines)) && !isRemoved(e.getProblemMark(), lines)) {
                    return;
                }
            } catch (YamlEngineException | StackOverflowError e) {
                return;
            }
        }
    }

    /** Whether there was something in the line of an error, which there is no more. */
    private static boolean isRemoved(Optional<Mark> mark, List<String> lines) {
        int line = mark.map(Mark::getLine).orElse(lines.size());
        return line < lines.size() && !lines.set(line, "").isBlank();
    }
}
