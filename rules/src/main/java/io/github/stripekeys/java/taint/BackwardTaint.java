package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.stripekeys.java.syntax.AstNodes;
import io.github.stripekeys.java.syntax.Budget;
import io.github.stripekeys.java.syntax.CallSites;
import io.github.stripekeys.java.syntax.ConfigurationProperties;
import io.github.stripekeys.java.syntax.Program;
import io.github.stripekeys.java.syntax.Symbol;
import io.github.stripekeys.java.syntax.SymbolResolver;
import io.github.stripekeys.java.syntax.TypeIndex;
import io.github.stripekeys.java.syntax.TypeResolver;
import io.github.stripekeys.text.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows values back from where they are used to where they come from. For one thread. */
@SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
final class BackwardTaint {
    /** Further paths to one place add nothing. */
    private static final int MOST = 4;

    private final FrameworkModel model;
    private final TypeIndex types;
    private final Program program;
    private final SymbolResolver symbols;
    private final TypeResolver resolver;
    private final CallSites sites;
    private final SecretSources sources;
    private final Budget budget;
    private final QueryCache cache = new QueryCache();
    private final CallContexts contexts = new CallContexts(this);
    private final VariableTaint variables = new VariableTaint(this);
    private final CallTaint calls = new CallTaint(this);
    private final ObjectTaint objects = new ObjectTaint(this);

    BackwardTaint(TypeIndex types, Program program, Budget budget, FrameworkModel model) {
        this.model = model;
        this.types = types;
        this.program = program;
        this.budget = budget;
        this.symbols = new SymbolResolver(types);
        this.resolver = new TypeResolver(types, symbols, new FrameworkCalls(model)::type);
        this.sites = new CallSites(program, resolver, new IdentityHashMap<>());
        this.sources =
                new SecretSources(resolver, ConstantTexts.of(resolver), new ConfigurationProperties(program), model);
    }

    /** The taint paths into the value of an expression, of which somebody gets to see this projection. */
    List<TaintPath> pathsInto(Expression expression, Projection projection, CallContext context) {
        budget.step();
        return cache.computeOnce(
                new QueryCache.Query(expression, projection, context), () -> some(of(expression, projection, context)));
    }

    private static List<TaintPath> some(Stream<TaintPath> all) {
        return all.distinct().limit(MOST).toList();
    }

    private Stream<TaintPath> of(Expression expression, Projection projection, CallContext context) {
        Optional<String> source = sources.of(expression);
        if (source.isPresent()) {
            return Stream.of(TaintPath.from(source.get(), step(expression, source.get())));
        } else if (expression instanceof NameExpr name) {
            return variables.paths(name, projection, context);
        } else if (expression instanceof FieldAccessExpr access) {
            return variables.paths(access, projection, context);
        } else if (expression instanceof MethodCallExpr call) {
            return calls.paths(call, projection, context);
        } else if (expression instanceof ObjectCreationExpr creation) {
            return objects.paths(creation, projection, context);
        } else if (expression instanceof ThisExpr self && projection != Projection.VALUE) {
            return AstNodes.type(self).stream().flatMap(type -> objects.shown(type, projection, context).stream());
        }
        return parts(expression).flatMap(part -> pathsInto(part, projection, context).stream());
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
                    .flatMap(BackwardTaint::yielded);
        } else if (expression.isArrayInitializerExpr()) {
            return expression.asArrayInitializerExpr().getValues().stream();
        } else if (expression.isArrayCreationExpr()) {
            return expression.asArrayCreationExpr().getInitializer().stream().map(each -> each);
        }
        return expression.isArrayAccessExpr()
                ? Stream.of(expression.asArrayAccessExpr().getName())
                : Stream.empty();
    }

    /** What a switch is, if it goes to this statement. */
    private static Stream<Expression> yielded(Statement statement) {
        return statement instanceof ExpressionStmt expression
                ? Stream.of(expression.getExpression())
                : statement.findAll(YieldStmt.class).stream().map(YieldStmt::getExpression);
    }

    private Stream<Expression> results(LambdaExpr lambda) {
        return lambda.getExpressionBody().isPresent()
                ? lambda.getExpressionBody().stream()
                : symbols.results(lambda).stream();
    }

    /** What a call on a variable adds to it. */
    List<TaintPath> added(MethodCallExpr call, Projection projection, CallContext context) {
        return calls.added(call, projection, context);
    }

    /** What is in a property of the object that an expression stands for. */
    List<TaintPath> property(Expression object, String name, Projection projection, CallContext context) {
        return objects.property(object, name, projection, context);
    }

    /** What a property holds, whichever object it is of. */
    List<TaintPath> held(Symbol.Field field, Projection projection, CallContext context) {
        budget.step();
        return cache.computeOnce(
                new QueryCache.Query(field.property().node(), projection, context.open()),
                () -> some(variables.held(field, projection, context.open())));
    }

    FrameworkModel model() {
        return model;
    }

    Visibility visibility() {
        return new Visibility(model);
    }

    Propagators propagators() {
        return new Propagators(model);
    }

    CallContexts contexts() {
        return contexts;
    }

    ObjectTaint objects() {
        return objects;
    }

    TypeIndex types() {
        return types;
    }

    Program program() {
        return program;
    }

    SymbolResolver symbols() {
        return symbols;
    }

    TypeResolver resolver() {
        return resolver;
    }

    CallSites sites() {
        return sites;
    }

    SecretSources sources() {
        return sources;
    }

    Step step(Node node, String message) {
        return types.code(node).step(node, message);
    }
}
