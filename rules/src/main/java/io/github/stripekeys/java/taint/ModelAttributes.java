package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.stripekeys.java.syntax.Annotations;
import io.github.stripekeys.java.syntax.AstNodes;
import io.github.stripekeys.java.syntax.CallSites;
import io.github.stripekeys.java.syntax.Literal;
import io.github.stripekeys.java.syntax.Property;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that are put where a template finds them by a name. */
record ModelAttributes(BackwardTaint taint) {
    private static final Set<String> NAMED = Set.of(
            "addAttribute",
            "addObject",
            "setAttribute",
            "put",
            "data",
            "setVariable",
            "modelAttribute",
            "addFlashAttribute",
            "attribute",
            "addAttributes");
    private static final Set<String> MAPS = Set.of(
            "addAllAttributes",
            "addAllObjects",
            "render",
            "model",
            "ModelAndView",
            "Viewable",
            "process",
            "instance",
            "merge");

    /** A named value, or a map of such if there is no name. */
    record Attribute(Optional<String> name, Expression value) {}

    Stream<Attribute> of(Node node) {
        if (node instanceof MethodCallExpr call) {
            return called(call);
        } else if (node instanceof ObjectCreationExpr creation) {
            return created(creation);
        }
        return node instanceof MethodDeclaration method ? declared(method) : Stream.empty();
    }

    private Stream<Attribute> called(MethodCallExpr call) {
        List<Expression> arguments = call.getArguments();
        String name = call.getNameAsString();
        if (NAMED.contains(name) && arguments.size() == 2) {
            return Literal.text(arguments.get(0)).stream()
                    .map(key -> new Attribute(Optional.of(key), arguments.get(1)));
        } else if (MAPS.contains(name)) {
            return arguments.stream().map(each -> new Attribute(Optional.empty(), each));
        }
        return checked(call);
    }

    private static Stream<Attribute> created(ObjectCreationExpr creation) {
        List<Expression> arguments = creation.getArguments();
        if (!MAPS.contains(creation.getType().getNameAsString())) {
            return Stream.empty();
        }
        return arguments.size() == 3
                ? Literal.text(arguments.get(1)).stream().map(key -> new Attribute(Optional.of(key), arguments.get(2)))
                : arguments.stream().skip(1).map(each -> new Attribute(Optional.empty(), each));
    }

    /** Quarkus makes a template of a native method, and attributes of its parameters. */
    private Stream<Attribute> checked(MethodCallExpr call) {
        return taint.resolver()
                .methods(call)
                .filter(method -> method.isNative() || isTemplate(method))
                .flatMap(method -> IntStream.range(0, call.getArguments().size())
                        .mapToObj(i -> new Attribute(
                                Optional.of(method.getParameter(i).getNameAsString()), call.getArgument(i))));
    }

    private static boolean isTemplate(MethodDeclaration method) {
        return AstNodes.type(method)
                .filter(type -> Annotations.has(type, "CheckedTemplate"))
                .isPresent();
    }

    /** What a method that is called before every page, or that has a projection, gives back. */
    private static Stream<Attribute> declared(MethodDeclaration method) {
        Optional<String> name = Annotations.named(method, "ModelAttribute")
                .map(each ->
                        Annotations.text(each, "value", "name").orElse(Property.ofGetter(method.getNameAsString())));
        boolean hasView = Annotations.has(method, "View", "Template");
        return name.isPresent() || hasView
                ? CallSites.results(method).stream().map(each -> new Attribute(name, each))
                : Stream.empty();
    }
}
