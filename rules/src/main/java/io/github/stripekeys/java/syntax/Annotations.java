package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What is written in front of a declaration. Names are simple, as imports are rarely mixed up. */
public final class Annotations {
    private Annotations() {}

    public static boolean hasAny(NodeWithAnnotations<?> node, Set<String> names) {
        return node.getAnnotations().stream()
                .anyMatch(each -> names.contains(each.getName().getIdentifier()));
    }

    public static boolean has(NodeWithAnnotations<?> node, String... names) {
        return Arrays.stream(names).anyMatch(name -> named(node, name).isPresent());
    }

    public static Optional<AnnotationExpr> named(NodeWithAnnotations<?> node, String name) {
        return node.getAnnotations().stream()
                .filter(each -> each.getName().getIdentifier().equals(name))
                .findFirst();
    }

    /** What a member is given; {@code value} also where it is not named. */
    public static Optional<Expression> member(AnnotationExpr annotation, String name) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            return name.equals("value") ? Optional.of(single.getMemberValue()) : Optional.empty();
        }
        return annotation instanceof NormalAnnotationExpr normal
                ? normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(name))
                        .map(MemberValuePair::getValue)
                        .findFirst()
                : Optional.empty();
    }

    /** The text of the first of these members that is written out. */
    public static Optional<String> text(AnnotationExpr annotation, String... members) {
        return Arrays.stream(members)
                .flatMap(name -> member(annotation, name).stream())
                .flatMap(value -> Literal.text(value).stream())
                .findFirst();
    }
}
