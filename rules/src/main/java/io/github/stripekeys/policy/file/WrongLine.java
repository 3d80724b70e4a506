package io.github.stripekeys.policy.file;

import io.github.stripekeys.credential.Redaction;
import org.snakeyaml.engine.v2.nodes.Node;

/** Says what is wrong in which line. Stays in this room. */
final class WrongLine extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongLine(Node node, String what) {
        super("line " + line(node) + ": " + Redaction.of(what));
    }

    /** Where a node starts; starts at 1. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
