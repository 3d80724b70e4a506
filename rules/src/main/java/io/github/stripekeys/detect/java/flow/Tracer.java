package io.github.stripekeys.detect.java.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.stripekeys.detect.Step;
import io.github.stripekeys.detect.java.Budget;
import io.github.stripekeys.detect.java.Types;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows values back from where they are used to where they come from. For one thread. */
@SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
final class Tracer {
    /** More ways of secrets to one place tell nobody more. */
    private static final int MOST = 4;

    private final Types types;
    private final Program program;
    private final Scope scope;
    private final Typing typing;
    private final CallSites sites;
    private final Sources sources;
    private final Budget budget;
    private final Memory memory = new Memory();
    private final Frames frames = new Frames(this);
    private final Names names = new Names(this);
    private final Calls calls = new Calls(this);
    private final Creations creations = new Creations(this);

    Tracer(Types types, Program program, Budget budget) {
        this.types = types;
        this.program = program;
        this.budget = budget;
        this.scope = new Scope(types);
        this.typing = new Typing(types, scope, new IdentityHashMap<>());
        this.sites = new CallSites(program, typing, new IdentityHashMap<>());
        this.sources = new Sources(typing, new Configurations(program));
    }

    /** The ways of secrets into the value of an expression, as far as somebody gets to see it in this way. */
    List<Trail> trails(Expression expression, View view, Frame frame) {
        budget.step();
        return memory.recall(new Memory.Question(expression, view, frame), () -> some(of(expression, view, frame)));
    }

    private static List<Trail> some(Stream<Trail> all) {
        return all.distinct().limit(MOST).toList();
    }

    private Stream<Trail> of(Expression expression, View view, Frame frame) {
        Optional<String> source = sources.of(expression);
        if (source.isPresent()) {
            return Stream.of(Trail.from(source.get(), step(expression, source.get())));
        } else if (expression instanceof NameExpr name) {
            return names.trails(name, view, frame);
        } else if (expression instanceof FieldAccessExpr access) {
            return names.trails(access, view, frame);
        } else if (expression instanceof MethodCallExpr call) {
            return calls.trails(call, view, frame);
        } else if (expression instanceof ObjectCreationExpr creation) {
            return creations.trails(creation, view, frame);
        }
        return parts(expression).flatMap(part -> trails(part, view, frame).stream());
    }

    /** The expressions one or all of which are the value. */
    private Stream<Expression> parts(Expression expression) {
        if (expression instanceof BinaryExpr sum) {
            return operands(sum);
        } else if (expression.isConditionalExpr()) {
            return Stream.of(
                    expression.asConditionalExpr().getThenExpr(),
                    expression.asConditionalExpr().getElseExpr());
        } else if (expression.isEnclosedExpr()) {
            return Stream.of(expression.asEnclosedExpr().getInner());
        } else if (expression.isCastExpr()) {
            return Stream.of(expression.asCastExpr().getExpression());
        } else if (expression.isAssignExpr()) {
            return Stream.of(expression.asAssignExpr().getValue());
        }
        return listed(expression);
    }

    /** All that are joined, however many they are; none if they are not joined. */
    static Stream<Expression> operands(BinaryExpr sum) {
        Deque<Expression> all = new ArrayDeque<>();
        Expression left = sum;
        while (left instanceof BinaryExpr inner && inner.getOperator() == BinaryExpr.Operator.PLUS) {
            all.addFirst(inner.getRight());
            left = inner.getLeft();
        }
        if (left != sum) {
            all.addFirst(left);
        }
        return all.stream();
    }

    private Stream<Expression> listed(Expression expression) {
        if (expression instanceof LambdaExpr lambda) {
            return results(lambda);
        } else if (expression instanceof SwitchExpr choice) {
            return choice.getEntries().stream()
                    .flatMap(entry -> entry.getStatements().stream())
                    .filter(ExpressionStmt.class::isInstance)
                    .map(each -> ((ExpressionStmt) each).getExpression());
        } else if (expression.isArrayInitializerExpr()) {
            return expression.asArrayInitializerExpr().getValues().stream();
        } else if (expression.isArrayCreationExpr()) {
            return expression.asArrayCreationExpr().getInitializer().stream().map(each -> each);
        }
        return expression.isArrayAccessExpr()
                ? Stream.of(expression.asArrayAccessExpr().getName())
                : Stream.empty();
    }

    private Stream<Expression> results(LambdaExpr lambda) {
        return lambda.getExpressionBody().isPresent()
                ? lambda.getExpressionBody().stream()
                : scope.results(lambda).stream();
    }

    /** What a call on a variable adds to it. */
    List<Trail> added(MethodCallExpr call, View view, Frame frame) {
        return calls.added(call, view, frame);
    }

    /** What is in a property of the object that an expression stands for. */
    List<Trail> property(Expression object, String name, View view, Frame frame) {
        return creations.property(object, name, view, frame);
    }

    /** What a property holds, whichever object it is of. */
    List<Trail> held(Declared.Field field, View view, Frame frame) {
        budget.step();
        return memory.recall(
                new Memory.Question(field.property().node(), view, frame.open()),
                () -> some(names.held(field, view, frame.open())));
    }

    Frames frames() {
        return frames;
    }

    Creations creations() {
        return creations;
    }

    Types types() {
        return types;
    }

    Program program() {
        return program;
    }

    Scope scope() {
        return scope;
    }

    Typing typing() {
        return typing;
    }

    CallSites sites() {
        return sites;
    }

    Sources sources() {
        return sources;
    }

    Step step(Node node, String message) {
        return types.code(node).step(node, message);
    }
}
