package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which object a variable holds, as far as its body tells. */
record AllocationSites(BackwardTaint taint) {
    Optional<NodeWithArguments<?>> creation(Expression object) {
        if (object instanceof ObjectCreationExpr creation) {
            return Optional.of(creation);
        } else if (object instanceof FieldAccessExpr access) {
            return taint.resolver().constant(access).map(constant -> constant);
        }
        return object instanceof NameExpr name
                ? local(name)
                        .map(Symbol.Local::variable)
                        .flatMap(VariableDeclarator::getInitializer)
                        .filter(ObjectCreationExpr.class::isInstance)
                        .<NodeWithArguments<?>>map(ObjectCreationExpr.class::cast)
                : Optional.empty();
    }

    private Optional<Symbol.Local> local(NameExpr name) {
        return taint.symbols()
                .find(name.getNameAsString(), name)
                .filter(Symbol.Local.class::isInstance)
                .map(Symbol.Local.class::cast);
    }

    /** What the setter of a property is given in the body of the variable. */
    Stream<Expression> setters(NameExpr variable, String property) {
        return local(variable).stream()
                .flatMap(
                        local -> taint
                                .symbols()
                                .index(local.body())
                                .calls()
                                .getOrDefault(variable.getNameAsString(), List.of())
                                .stream())
                .filter(call -> call.getArguments().size() == 1
                        && call.getNameAsString().startsWith("set"))
                .filter(call -> Property.ofGetter("get" + call.getNameAsString().substring(3))
                        .equals(property))
                .map(call -> call.getArgument(0));
    }
}
