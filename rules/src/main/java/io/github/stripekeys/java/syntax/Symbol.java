package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.Type;

/** What a name means. */
public sealed interface Symbol {
    /** A local variable of this body. */
    record Local(VariableDeclarator variable, Node body) implements Symbol {}

    /** What a method, constructor or lambda is given. */
    record ParameterSymbol(Parameter parameter, Node receiver) implements Symbol {}

    /** A field or component. */
    record Field(TypeDeclaration<?> owner, Property property) implements Symbol {}

    /** A variable of a pattern, which is set where the pattern matches. */
    record PatternVariable(TypePatternExpr pattern) implements Symbol {}

    /** As it is written where it is declared. */
    default Type type() {
        if (this instanceof Local local) {
            return local.variable().getType();
        }
        if (this instanceof PatternVariable matched) {
            return matched.pattern().getType();
        }
        return this instanceof ParameterSymbol given
                ? given.parameter().getType()
                : ((Field) this).property().type();
    }
}
