package io.github.stripekeys.java.sink;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.stripekeys.java.syntax.Imports;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.TypeResolver;
import io.github.stripekeys.sink.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks for the sinks that a Java file uses. For one file. */
final class SinkSearch {
    private static final Set<String> PUTTING =
            Set.of("put", "header", "addHeader", "setHeader", "set", "add", "setRequestProperty", "defaultHeader");

    private final Imports imports;
    private final TypeResolver types;
    private final boolean isRequesting;
    private final List<Hit> hits = new ArrayList<>();

    /** A sink that is used, and what is given to it. */
    record Hit(Sink sink, Expression argument) {}

    /**
     * A search in one file.
     *
     * @param isRequesting whether the file has an address of Stripe's API, so that what it sends goes there
     */
    SinkSearch(JavaCode code, TypeResolver types, boolean isRequesting) {
        this.imports = new Imports(code.unit());
        this.types = types;
        this.isRequesting = isRequesting;
    }

    /** All there are, in the order of the text. */
    List<Hit> in(Node root) {
        root.walk(this::visit);
        return hits;
    }

    private void visit(Node node) {
        if (node instanceof AssignExpr assignment) {
            Sink.all().stream()
                    .filter(sink -> sink.form() == Sink.Form.FIELD && isWritten(sink, assignment.getTarget()))
                    .forEach(sink -> hits.add(new Hit(sink, assignment.getValue())));
        } else if (node instanceof ObjectCreationExpr creation) {
            Sink.all().stream()
                    .filter(sink -> sink.form() == Sink.Form.CONSTRUCTOR && isOf(sink, creation))
                    .forEach(sink -> take(sink, creation.getArguments()));
        } else if (node instanceof MethodCallExpr call) {
            Sink.all().stream()
                    .filter(sink -> isCalled(sink, call) || isPut(sink, call))
                    .findFirst()
                    .ifPresent(sink -> take(sink, call.getArguments()));
        }
    }

    private boolean isWritten(Sink sink, Expression target) {
        if (target.isNameExpr()) {
            String name = target.asNameExpr().getNameAsString();
            return name.equals(sink.member())
                    && imports.isStatic(sink.type(), name)
                    && types.symbols().find(name, target).isEmpty();
        }
        return target.isFieldAccessExpr()
                && target.asFieldAccessExpr().getNameAsString().equals(sink.member())
                && isOf(sink, target.asFieldAccessExpr().getScope());
    }

    private boolean isCalled(Sink sink, MethodCallExpr call) {
        boolean isNamed = sink.member().equals(Sink.ANY) || sink.member().equals(call.getNameAsString());
        if (sink.form() != Sink.Form.METHOD || !isNamed) {
            return false;
        }
        if (sink.type().isEmpty()) {
            return isRequesting;
        }
        Optional<Expression> scope = call.getScope();
        return scope.isPresent()
                ? isOf(sink, scope.get()) && (isRequesting || !sink.type().startsWith("okhttp3"))
                : imports.isStatic(sink.type(), call.getNameAsString());
    }

    /** Whether an expression is of the type of a sink, or names it. */
    private boolean isOf(Sink sink, Expression expression) {
        return types.qualifiedName(expression).filter(sink::isOf).isPresent();
    }

    private boolean isPut(Sink sink, MethodCallExpr call) {
        return sink.form() == Sink.Form.ENTRY
                && PUTTING.contains(call.getNameAsString())
                && call.getArguments().size() > sink.argument()
                && isKey(sink, call.getArgument(0))
                && (sink.type().isEmpty() ? isRequesting : imports.mention(sink.type()));
    }

    private static boolean isKey(Sink sink, Expression key) {
        String constant = key.isStringLiteralExpr() ? key.asStringLiteralExpr().asString() : key.toString();
        return constant.equalsIgnoreCase(sink.member())
                || constant.endsWith("HttpHeaders." + sink.member().toUpperCase(Locale.ROOT));
    }

    private void take(Sink sink, NodeList<Expression> arguments) {
        int index = sink.argument() == Sink.LAST ? arguments.size() - 1 : sink.argument();
        if (index >= 0 && index < arguments.size()) {
            hits.add(new Hit(sink, arguments.get(index)));
        }
    }
}
