package io.github.stripekeys.detect.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import io.github.stripekeys.detect.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Constants that a Java file gives to sinks. For one thread. */
public final class SinkArguments {
    private final JavaCode code;
    private final Budget budget = new Budget();
    private final Names names;
    private final IdentityHashMap<Node, Evaluator> evaluators = new IdentityHashMap<>();
    private final List<SinkArgument> found = new ArrayList<>();

    private SinkArguments(JavaCode code) {
        this.code = code;
        this.names = new Names(new Types(List.of(code)), budget);
    }

    /**
     * All there are that can be told without running the program.
     *
     * @param isRequesting whether the file has an address of Stripe's API
     */
    public static List<SinkArgument> in(JavaCode code, boolean isRequesting) {
        SinkArguments arguments = new SinkArguments(code);
        try {
            new SinkSearch(code, isRequesting).in(code.unit()).forEach(arguments::take);
        } catch (Budget.Exceeded | StackOverflowError e) {
            return arguments.found; // the credentials themselves are found without this
        }
        return arguments.found;
    }

    private void take(SinkSearch.Hit hit) {
        Expression argument = hit.argument();
        Evaluator evaluator = around(argument)
                .map(body -> evaluators.computeIfAbsent(body, this::walked))
                .orElseGet(this::fresh);
        Step step = code.step(argument, hit.sink().description());
        for (Value value : evaluator.evaluate(argument).choices()) {
            if (value instanceof Value.Text text && text.known().isPresent()) {
                found.add(new SinkArgument(
                        hit.sink(), new FoldedText(code.location(), JavaCode.region(argument), text), step));
            }
        }
    }

    /** The method, constructor or initializer that an expression is in. */
    private static Optional<Node> around(Node node) {
        return Stream.iterate(
                        node.getParentNode(),
                        Optional::isPresent,
                        parent -> parent.get().getParentNode())
                .flatMap(Optional::stream)
                .filter(each -> each instanceof CallableDeclaration<?> || each instanceof InitializerDeclaration)
                .findFirst();
    }

    private Evaluator fresh() {
        return new Evaluator(names, budget, new HashMap<>());
    }

    /** An evaluator that knows what a body does. */
    private Evaluator walked(Node body) {
        Evaluator evaluator = fresh();
        Body statements = new Body(evaluator, expression -> {});
        body.getChildNodes().stream().filter(BlockStmt.class::isInstance).forEach(statements::walk);
        return evaluator;
    }
}
