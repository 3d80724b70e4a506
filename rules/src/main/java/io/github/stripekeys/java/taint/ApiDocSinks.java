package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.stripekeys.java.syntax.Annotations;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Examples in the documentation of an interface, which everybody can read. */
final class ApiDocSinks {
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "Schema", Set.of("example", "defaultValue", "description"),
            "ExampleObject", Set.of("value", "description"),
            "Parameter", Set.of("example", "description"),
            "ApiModelProperty", Set.of("example", "value"),
            "ApiParam", Set.of("example", "value"),
            "Header", Set.of("description"));

    private ApiDocSinks() {}

    static Stream<TaintSink> sinks(Node node) {
        return node instanceof AnnotationExpr annotation ? sinks(annotation) : Stream.empty();
    }

    private static Stream<TaintSink> sinks(AnnotationExpr annotation) {
        return MEMBERS.getOrDefault(annotation.getName().getIdentifier(), Set.of()).stream()
                .sorted()
                .flatMap(member -> Annotations.member(annotation, member).stream())
                .map(value -> TaintSink.client(value, "an example in the interface's documentation"));
    }
}
