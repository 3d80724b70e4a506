package io.github.stripekeys.detect.java.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.Type;

/** What a name means. */
sealed interface Declared {
    /** A local variable of this body. */
    record Local(VariableDeclarator variable, Node body) implements Declared {}

    /** What a method, constructor or lambda is given. */
    record Given(Parameter parameter, Node receiver) implements Declared {}

    /** A field or component. */
    record Field(TypeDeclaration<?> owner, Property property) implements Declared {}

    /** As it is written where it is declared. */
    default Type type() {
        if (this instanceof Local local) {
            return local.variable().getType();
        }
        return this instanceof Given given
                ? given.parameter().getType()
                : ((Field) this).property().type();
    }
}
