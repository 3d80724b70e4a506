package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.Node;

/**
 * A type as code refers to it.
 *
 * @param name as it is written, simple or qualified
 * @param where it is written; which type the name means depends on the imports there
 */
public record TypeReference(String name, Node where) {
    /** Its name without what it belongs to. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
