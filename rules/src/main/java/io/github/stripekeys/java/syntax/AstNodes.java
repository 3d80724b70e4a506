package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.Optional;
import java.util.stream.Stream;

/** How nodes stand to each other. Nodes are equal if their text is, so they are compared as objects. */
@SuppressWarnings("ReferenceEquality")
public final class AstNodes {
    private AstNodes() {}

    public static boolean isBefore(Node first, Node second) {
        return first.getBegin()
                .flatMap(begin -> second.getBegin().map(begin::isBefore))
                .orElse(false);
    }

    public static boolean isWithin(Node outer, Node node) {
        return around(node).anyMatch(each -> each == outer);
    }

    /** The node and all that it is in, the nearest first. */
    public static Stream<Node> around(Node node) {
        return Stream.iterate(Optional.of(node), Optional::isPresent, each -> each.flatMap(Node::getParentNode))
                .flatMap(Optional::stream);
    }

    /** The type that a node stands in, or is. */
    public static Optional<TypeDeclaration<?>> type(Node node) {
        return around(node)
                .filter(TypeDeclaration.class::isInstance)
                .<TypeDeclaration<?>>map(each -> (TypeDeclaration<?>) each)
                .findFirst();
    }

    /** Where what is declared or done at a node holds. */
    public static Node block(Node node) {
        return around(node).skip(1).filter(AstNodes::isBlock).findFirst().orElse(node);
    }

    private static boolean isBlock(Node node) {
        return node instanceof BlockStmt
                || node instanceof ForStmt
                || node instanceof ForEachStmt
                || node instanceof TryStmt
                || node instanceof CatchClause
                || node instanceof SwitchEntry;
    }
}
