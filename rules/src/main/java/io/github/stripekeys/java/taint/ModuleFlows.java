package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.stripekeys.java.syntax.Budget;
import io.github.stripekeys.java.syntax.CallSites;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.Program;
import io.github.stripekeys.java.syntax.Property;
import io.github.stripekeys.java.syntax.Symbol;
import io.github.stripekeys.java.syntax.TypeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ways of secrets through the Java files of one module. For one thread. */
public final class ModuleFlows {
    private final List<JavaCode> codes;
    private final TypeIndex types;
    private final BackwardTaint taint;
    private boolean isWhole = true;

    /** The ways of secrets through these files. */
    public ModuleFlows(List<JavaCode> codes) {
        this(codes, FrameworkModel.BUILT_IN);
    }

    ModuleFlows(List<JavaCode> codes, FrameworkModel model) {
        this.codes = List.copyOf(codes);
        this.types = new TypeIndex(codes);
        this.taint = new BackwardTaint(types, new Program(codes), new Budget(), model);
    }

    /** Whether all was followed to its end; if not, there may be more than was found. */
    public boolean isWhole() {
        return isWhole;
    }

    /** What leaves the server, or is logged. */
    public List<Flow> flows() {
        return gathered(node -> sinks(node).flatMap(this::flows));
    }

    private Stream<TaintSink> sinks(Node node) {
        return Stream.of(
                        new EndpointSinks(taint.model()).sinks(node),
                        new ResponseSinks(taint).sinks(node),
                        new LogSinks(taint).sinks(node),
                        answers(node),
                        ApiDocSinks.sinks(node))
                .flatMap(each -> each);
    }

    private Stream<TaintSink> answers(Node node) {
        return new FrameworkCalls(taint.model())
                .answering(node)
                .map(function -> TaintSink.client(function, "given back to the framework, which sends it"));
    }

    private Stream<Flow> flows(TaintSink sink) {
        JavaCode code = types.code(sink.value());
        return taint.pathsInto(sink.value(), sink.projection(), CallContext.NONE).stream()
                .filter(path -> !path.isForClients() || sink.audience() == Flow.Audience.LOG)
                .map(path -> new Flow(
                        sink.audience(),
                        code.location(),
                        JavaCode.region(sink.value()),
                        path.secret(),
                        sink.message(),
                        path.then(code.step(sink.value(), sink.message())).steps()))
                .limit(1);
    }

    /** What templates print of attributes and beans. */
    public List<Flow> flows(List<TemplateExpression> prints) {
        TemplateTaint pages = new TemplateTaint(taint, prints);
        List<Flow> found = gathered(node -> pages.flows(node));
        return found;
    }

    /** The names of attributes that hold a secret, as templates know them. */
    public Set<String> attributes() {
        TemplateTaint pages = new TemplateTaint(taint, List.of());
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
                        .anyMatch(each -> !taint.held(
                                        new Symbol.Field(type, each), Projection.SERIALIZED, CallContext.NONE)
                                .isEmpty())
                || type.getMethods().stream().anyMatch(this::givesBack);
        return isCarrier ? types.withParents(type).stream().map(TypeDeclaration::getNameAsString) : Stream.empty();
    }

    private boolean givesBack(MethodDeclaration method) {
        return CallSites.results(method).stream()
                .anyMatch(each -> !taint.pathsInto(each, Projection.SERIALIZED, CallContext.NO_CALLERS)
                        .isEmpty());
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
