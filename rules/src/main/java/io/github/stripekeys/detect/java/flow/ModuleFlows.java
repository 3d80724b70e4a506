package io.github.stripekeys.detect.java.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.stripekeys.detect.flow.Flow;
import io.github.stripekeys.detect.flow.Print;
import io.github.stripekeys.detect.java.Budget;
import io.github.stripekeys.detect.java.JavaCode;
import io.github.stripekeys.detect.java.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ways of secrets through the Java files of one module. For one thread. */
public final class ModuleFlows {
    private final List<JavaCode> codes;
    private final Types types;
    private final Tracer tracer;
    private boolean isWhole = true;

    /** The ways of secrets through these files. */
    public ModuleFlows(List<JavaCode> codes) {
        this.codes = List.copyOf(codes);
        this.types = new Types(codes);
        this.tracer = new Tracer(types, new Program(codes), new Budget());
    }

    /** Whether all was followed to its end; if not, there may be more than was found. */
    public boolean isWhole() {
        return isWhole;
    }

    /** What leaves the server, or is logged. */
    public List<Flow> flows() {
        return gathered(node -> sinks(node).flatMap(this::flows));
    }

    private Stream<Sink> sinks(Node node) {
        return Stream.of(
                        Endpoints.sinks(node),
                        new Responses(tracer).sinks(node),
                        new Logs(tracer).sinks(node),
                        Examples.sinks(node))
                .flatMap(each -> each);
    }

    private Stream<Flow> flows(Sink sink) {
        JavaCode code = types.code(sink.value());
        return tracer.trails(sink.value(), sink.view(), Frame.NONE).stream()
                .filter(trail -> !trail.isForClients() || sink.audience() == Flow.Audience.LOG)
                .map(trail -> new Flow(
                        sink.audience(),
                        code.location(),
                        JavaCode.region(sink.value()),
                        trail.secret(),
                        sink.message(),
                        trail.then(code.step(sink.value(), sink.message())).steps()))
                .limit(1);
    }

    /** What templates print of attributes and beans. */
    public List<Flow> flows(List<Print> prints) {
        Pages pages = new Pages(tracer, prints);
        List<Flow> found = gathered(node -> pages.flows(node));
        return found;
    }

    /** The names of attributes that hold a secret, as templates know them. */
    public Set<String> attributes() {
        Pages pages = new Pages(tracer, List.of());
        return new TreeSet<>(gathered(node -> pages.names(node)));
    }

    /** Names of types that are used and that no file has. */
    public Set<String> missing() {
        return types.missing();
    }

    /** Names of types through which others get a secret. */
    public Set<String> carriers() {
        return new TreeSet<>(
                gathered(node -> node instanceof TypeDeclaration<?> type ? carriers(type) : Stream.empty()));
    }

    private Stream<String> carriers(TypeDeclaration<?> type) {
        boolean isCarrier = Property.of(type).stream()
                        .anyMatch(each -> !tracer.held(new Declared.Field(type, each), View.SERIALIZED, Frame.NONE)
                                .isEmpty())
                || type.getMethods().stream().anyMatch(this::givesBack);
        return isCarrier ? types.withParents(type).stream().map(TypeDeclaration::getNameAsString) : Stream.empty();
    }

    private boolean givesBack(MethodDeclaration method) {
        return CallSites.results(method).stream()
                .anyMatch(each ->
                        !tracer.trails(each, View.SERIALIZED, Frame.SEALED).isEmpty());
    }

    private interface Finder<T> {
        Stream<T> find(Node node);
    }

    private <T> List<T> gathered(Finder<T> finder) {
        List<T> found = new ArrayList<>();
        try {
            codes.forEach(code -> code.unit().walk(node -> finder.find(node).forEach(found::add)));
        } catch (Budget.Exceeded | StackOverflowError e) {
            isWhole = false;
        }
        return found;
    }
}
