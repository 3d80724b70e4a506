package io.github.stripekeys.java.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.CommentsCollection;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Java file with its syntax tree. For one thread at a time, as JavaParser's trees are. */
public final class JavaCode {
    private static final String MODULE = "import module";
    private static final Pattern MODULE_IMPORT = Pattern.compile("(?m)^[ \\t]*import module [\\w.]+;");

    private final Location location;
    private final CompilationUnit unit;
    private final CommentsCollection comments;

    private JavaCode(Location location, CompilationUnit unit, CommentsCollection comments) {
        this.location = location;
        this.unit = unit;
        this.comments = comments;
    }

    /**
     * Code in the newest Java that JavaParser knows; empty if it cannot be parsed, as when it is nested too deeply, or does not fit
     * into the {@link SyntaxTreeBudget}.
     */
    public static Optional<JavaCode> parse(Location location, String text) {
        if (!SyntaxTreeBudget.fits(text)) {
            return Optional.empty();
        }
        try {
            ParseResult<CompilationUnit> parsed = new JavaParser(configuration()).parse(withoutModules(text));
            return parsed.isSuccessful()
                    ? parsed.getResult()
                            .map(unit -> new JavaCode(
                                    location,
                                    unit,
                                    parsed.getCommentsCollection().orElseGet(CommentsCollection::new)))
                    : Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Takes out what the parser does not know, JLS 25, section 7.5.5; everything else keeps its place. */
    private static String withoutModules(String text) {
        return text.contains(MODULE)
                ? MODULE_IMPORT
                        .matcher(text)
                        .replaceAll(found -> " ".repeat(found.group().length()))
                : text;
    }

    private static ParserConfiguration configuration() {
        return new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
                .setAttributeComments(false);
    }

    public Location location() {
        return location;
    }

    /** The syntax tree. */
    public CompilationUnit unit() {
        return unit;
    }

    /** The regions of all comments. */
    public List<Region> comments() {
        return comments.getComments().stream()
                .flatMap(comment -> comment.getRange().stream())
                .map(JavaCode::region)
                .toList();
    }

    /** A step of a trace at this place. */
    public Step step(Node node, String message) {
        Region region = region(node);
        return new Step(location.displayPath(), region.startLine(), region.startColumn(), message);
    }

    /** Where a node stands. */
    public static Region region(Node node) {
        return node.getRange().map(JavaCode::region).orElseGet(() -> new Region(0, 0, 0, 0));
    }

    private static Region region(Range range) {
        return new Region(range.begin.line, range.begin.column, range.end.line, range.end.column + 1);
    }
}
