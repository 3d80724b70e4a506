package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the variables of patterns hold: what is tested, or a component of the record that it is. */
record PatternTaint(BackwardTaint taint) {
    Stream<TaintPath> paths(Symbol.PatternVariable variable, Projection projection, CallContext context) {
        Node pattern = variable.pattern();
        Optional<Node> parent = pattern.getParentNode();
        if (parent.filter(RecordPatternExpr.class::isInstance).isPresent()) {
            return component((RecordPatternExpr) parent.get(), pattern, projection, context);
        }
        return tested(pattern).stream().flatMap(value -> taint.pathsInto(value, projection, context).stream());
    }

    @SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
    private Stream<TaintPath> component(
            RecordPatternExpr outer, Node pattern, Projection projection, CallContext context) {
        int index = 0;
        while (index < outer.getPatternList().size() && outer.getPatternList().get(index) != pattern) {
            index++;
        }
        int position = index;
        return taint.resolver().type(outer.getType()).stream().flatMap(type -> {
            List<Property> components = Property.of(type).stream()
                    .filter(Property.OfRecord.class::isInstance)
                    .toList();
            return position < components.size()
                    ? taint.held(new Symbol.Field(type, components.get(position)), projection, context).stream()
                    : Stream.empty();
        });
    }

    private static Optional<Expression> tested(Node pattern) {
        Optional<Node> parent = pattern.getParentNode();
        if (parent.isPresent() && parent.get() instanceof InstanceOfExpr test) {
            return Optional.of(test.getExpression());
        }
        return parent.filter(SwitchEntry.class::isInstance)
                .flatMap(Node::getParentNode)
                .map(node ->
                        node instanceof SwitchExpr choice ? choice.getSelector() : ((SwitchNode) node).getSelector());
    }
}
