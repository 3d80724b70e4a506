package io.github.stripekeys.policy.file;

import io.github.stripekeys.credential.Redaction;
import org.snakeyaml.engine.v2.nodes.Node;

/** Says what is wrong in which line. Stays in this room. */
final class WrongLine extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    WrongLine(Node node, String what) {
        super("line " + line(node) + ": " + Redaction.of(what));
        this.line = line(node);
    }

    /** Starts at 1. */
    int line() {
        return line;
    }

    /** Where a node starts; starts at 1. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
