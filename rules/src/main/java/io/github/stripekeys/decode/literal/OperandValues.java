package io.github.stripekeys.decode.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What operands stand for: literals, names, and templates with the values of the names in them. For one thread. */
final class OperandValues {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** How deep an expression may stand in templates. */
    private static final int DEEPEST = 3;

    private final Tokens tokens;
    private final Grammar grammar;
    private final Constants constants;
    private final int depth;

    /**
     * Those of one program.
     *
     * @param depth how many templates the program stands in
     */
    OperandValues(Tokens tokens, Grammar grammar, Constants constants, int depth) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.constants = constants;
        this.depth = depth;
    }

    /** The text that an operand stands for. */
    String of(int operand) {
        return switch (tokens.kind(operand)) {
            case RAW, WORDS -> tokens.content(operand);
            case TEMPLATE -> filled(tokens.content(operand));
            case NAME -> constants.valueOf(tokens.simpleName(operand));
            case MARK -> "";
        };
    }

    /** The texts that an operand stands for: several if it is a list. */
    List<String> all(int operand) {
        if (tokens.isWords(operand)) {
            return SPACE.splitAsStream(tokens.content(operand).strip()).toList();
        }
        List<String> list = constants.findList(listName(operand));
        return list.isEmpty() ? List.of(of(operand)) : list;
    }

    /** The texts that the parts of a list stand for. */
    List<String> all(JoinCall list) {
        List<String> values = new ArrayList<>();
        for (JoinCall.Part part : list.parts()) {
            List<String> more = all(part.token());
            if (part.isJoint() && !values.isEmpty() && !more.isEmpty()) {
                values.add(values.remove(values.size() - 1) + more.get(0));
            } else {
                values.addAll(more);
            }
        }
        return values;
    }

    boolean isList(int operand) {
        return tokens.isWords(operand) || constants.isList(listName(operand));
    }

    /** A name, or what a method with that name belongs to; empty if it is no name. */
    private String listName(int operand) {
        if (!tokens.isName(operand)) {
            return "";
        }
        String name = tokens.simpleName(operand);
        return constants.isList(name) ? name : tokens.receiver(operand);
    }

    /** What a template says if all in it is known; else as it stands. */
    private String filled(String content) {
        Template template = new Template(content, 0, content.length(), new Insertions(content));
        StringBuilder filled = new StringBuilder();
        int copied = 0;
        while (template.find()) {
            @Nullable String value = inserted(template);
            if (value != null) {
                filled.append(content, copied, template.start()).append(value);
                copied = template.end();
            }
        }
        return filled.append(content, copied, content.length()).toString();
    }

    /** What is inserted in a template here; null if it is not known. */
    @Nullable
    String inserted(Template template) {
        if (!template.isExpression()) {
            return constants.find(template.name());
        }
        return depth < DEEPEST ? Chain.valueOf(template.expression(), grammar, constants, depth + 1) : null;
    }
}
