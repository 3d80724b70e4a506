package io.github.stripekeys.java.sink;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import io.github.stripekeys.java.constant.ConstantFolder;
import io.github.stripekeys.java.constant.ConstantResolver;
import io.github.stripekeys.java.constant.FoldedText;
import io.github.stripekeys.java.constant.StatementWalker;
import io.github.stripekeys.java.constant.Value;
import io.github.stripekeys.java.syntax.Budget;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.TypeIndex;
import io.github.stripekeys.java.syntax.TypeResolver;
import io.github.stripekeys.text.Step;
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
    private final TypeResolver types;
    private final ConstantResolver names;
    private final IdentityHashMap<Node, ConstantFolder> evaluators = new IdentityHashMap<>();
    private final List<SinkArgument> found = new ArrayList<>();

    private SinkArguments(JavaCode code) {
        this.code = code;
        this.types = new TypeResolver(new TypeIndex(List.of(code)));
        this.names = new ConstantResolver(types, budget);
    }

    /**
     * All there are that can be told without running the program.
     *
     * @param isRequesting whether the file has an address of Stripe's API
     */
    public static List<SinkArgument> in(JavaCode code, boolean isRequesting) {
        SinkArguments arguments = new SinkArguments(code);
        try {
            new SinkSearch(code, arguments.types, isRequesting).in(code.unit()).forEach(arguments::take);
        } catch (Budget.Exceeded | StackOverflowError e) {
            return arguments.found; // the credentials themselves are found without this
        }
        return arguments.found;
    }

    private void take(SinkSearch.Hit hit) {
        Expression argument = hit.argument();
        ConstantFolder evaluator = around(argument)
                .map(body -> evaluators.computeIfAbsent(body, this::walked))
                .orElseGet(this::fresh);
        Step step = code.step(argument, hit.sink().description());
        for (Value value : evaluator.evaluate(argument).choices()) {
            if (value instanceof Value.StringValue text && text.known().isPresent()) {
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

    private ConstantFolder fresh() {
        return new ConstantFolder(names, budget, new HashMap<>());
    }

    /** An evaluator that knows what a body does. */
    private ConstantFolder walked(Node body) {
        ConstantFolder evaluator = fresh();
        StatementWalker statements = new StatementWalker(evaluator, expression -> {});
        body.getChildNodes().stream().filter(BlockStmt.class::isInstance).forEach(statements::walk);
        return evaluator;
    }
}
