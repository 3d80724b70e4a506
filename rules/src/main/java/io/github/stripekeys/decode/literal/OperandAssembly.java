package io.github.stripekeys.decode.literal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what operands stand for in an assembly, piece by piece. For one program and one thread. */
final class OperandAssembly {
    private final String text;
    private final Tokens tokens;
    private final Grammar grammar;
    private final OperandValues values;
    private final Insertions insertions;
    private final Assembly assembly;

    OperandAssembly(String text, Tokens tokens, Grammar grammar, OperandValues values, Assembly assembly) {
        this.text = text;
        this.tokens = tokens;
        this.grammar = grammar;
        this.values = values;
        this.insertions = new Insertions(text);
        this.assembly = assembly;
    }

    /** Whether something is inserted in an operand. */
    boolean isTemplate(int operand) {
        return tokens.kind(operand) == TokenKind.TEMPLATE
                && template(tokens.contentStart(operand), tokens.contentEnd(operand))
                        .find();
    }

    private Template template(int from, int to) {
        return new Template(text, from, to, insertions);
    }

    /** Adds what an operand stands for. */
    void add(int operand) {
        switch (tokens.kind(operand)) {
            case RAW, WORDS -> assembly.add(text, tokens.contentStart(operand), tokens.contentEnd(operand));
            case TEMPLATE -> addFilled(tokens.contentStart(operand), tokens.contentEnd(operand));
            case NAME -> addName(operand);
            case MARK -> throw new IllegalArgumentException("an operator is no operand");
        }
    }

    private void addName(int operand) {
        boolean isWord = grammar.has(Trait.BARE_WORDS) && !tokens.isVariable(operand);
        if (isWord) {
            assembly.add(text, tokens.start(operand), tokens.end(operand));
        } else {
            assembly.add(values.of(operand));
        }
    }

    /** Adds a template, with values in place of the names that are known. */
    private void addFilled(int from, int to) {
        Template template = template(from, to);
        int copied = from;
        while (template.find()) {
            @Nullable String value = values.inserted(template);
            if (value != null) {
                assembly.add(text, copied, template.start());
                assembly.meet();
                addInserted(template, value);
                assembly.meet();
                copied = template.end();
            }
        }
        assembly.add(text, copied, to);
    }

    private void addInserted(Template template, String value) {
        if (template.isExpression()) {
            assembly.addMade(value);
        } else {
            assembly.add(value);
        }
    }

    /** Adds the text that a call makes. */
    void add(JoinCall call) {
        if (call.format() >= 0) {
            addFormatted(call);
            return;
        }
        boolean isGiven = call.separator() >= 0 && tokens.isOperand(call.separator());
        String separator = isGiven ? values.of(call.separator()) : call.usual();
        boolean isFirst = true;
        for (JoinCall.Part part : call.parts()) {
            if (!isFirst) {
                addBetween(part.isJoint() ? "" : separator);
            }
            isFirst = false;
            if (values.isList(part.token())) {
                addAll(values.all(part.token()), separator);
            } else {
                add(part.token());
            }
        }
    }

    private void addAll(List<String> texts, String separator) {
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                addBetween(separator);
            }
            assembly.add(texts.get(i));
        }
    }

    private void addBetween(String separator) {
        assembly.meet();
        assembly.add(separator);
        assembly.meet();
    }

    private void addFormatted(JoinCall call) {
        Format format = new Format(tokens.isLiteral(call.format()) ? values.of(call.format()) : "");
        List<String> given = values.all(call);
        while (format.find()) {
            assembly.add(format.before());
            assembly.meet();
            assembly.addMade(format.number() < given.size() ? given.get(format.number()) : Constants.UNKNOWN);
            assembly.meet();
        }
        assembly.addMade(format.rest());
    }
}
