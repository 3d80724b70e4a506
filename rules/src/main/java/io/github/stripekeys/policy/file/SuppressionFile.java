package io.github.stripekeys.policy.file;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.policy.Rotation;
import io.github.stripekeys.policy.SuppressionRule;
import io.github.stripekeys.policy.Suppressions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Suppressions as YAML 1.2: a list of entries, by itself or under the key {@code suppressions}. Only the tree of its nodes is
 * made, no object of them, so that the file's text can do nothing but be read. Errors have no cause: the parser's own messages
 * show lines of the file.
 */
public final class SuppressionFile {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(10).build();

    /** A value without quotation marks that starts with a mark of YAML's, or has a key in it. */
    private static final Pattern UNQUOTED =
            Pattern.compile("^[- ]*+(?:[a-z0-9]++: ++(?:[@`%#]|[^\"'{\\[]*: )|\\{ *+[a-z0-9]++: ++[@`%#])");

    private SuppressionFile() {}

    /**
     * The suppressions of such a text.
     *
     * @param path the file's, for reports
     * @param today the day that dates may not be too far ahead of
     * @throws IOException if something in it is wrong; the message says what, and in which line
     */
    public static Suppressions read(String path, String text, LocalDate today) throws IOException {
        try {
            List<SuppressionRule> allowances = new ArrayList<>();
            List<Rotation> rotations = new ArrayList<>();
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isPresent()) {
                for (Node node : entries(root.get())) {
                    SuppressionEntry entry = SuppressionEntry.of(node, path);
                    if (entry.isRotation()) {
                        rotations.add(entry.rotation(today));
                    } else {
                        allowances.add(entry.allowance(today));
                    }
                }
            }
            return new Suppressions(allowances, rotations);
        } catch (WrongLine e) {
            throw new IOException(e.getMessage() + hint(text, e.line()), e);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new IOException("line " + line + ": not YAML: " + Redaction.of(e.getProblem()) + hint(text, line));
        } catch (YamlEngineException e) {
            throw new IOException("not YAML");
        } catch (StackOverflowError e) {
            throw new IOException("not YAML that anybody would write: it is nested too deeply");
        }
    }

    /** A value that YAML takes for something else, such as {@code owner: @acme/payments} or one with {@code : } in it. */
    private static String hint(String text, int line) {
        return text.lines()
                .skip(Math.max(0, line - 1))
                .findFirst()
                .filter(found -> UNQUOTED.matcher(found).find())
                .map(found -> "; put the value in quotation marks")
                .orElse("");
    }

    private static List<Node> entries(Node root) {
        if (root instanceof SequenceNode list) {
            return list.getValue();
        }
        if (root instanceof MappingNode map
                && map.getValue().size() == 1
                && map.getValue().get(0).getKeyNode() instanceof ScalarNode key
                && key.getValue().equals("suppressions")) {
            return entries(map.getValue().get(0).getValueNode());
        }
        if (root instanceof ScalarNode empty && empty.getValue().isEmpty()) {
            return List.of();
        }
        throw new WrongLine(root, "a list of suppressions was expected");
    }
}
