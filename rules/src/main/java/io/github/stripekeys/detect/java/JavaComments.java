package io.github.stripekeys.detect.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import io.github.stripekeys.detect.Region;
import java.util.List;
import java.util.Optional;

/** Where the comments of Java source code are. Stateless: JavaParser's parser is not safe to share, so each call has one. */
public final class JavaComments {
    /** The regions of all comments, or empty if the code cannot be parsed. */
    public Optional<List<Region>> in(String code) {
        try {
            ParseResult<CompilationUnit> parsed = new JavaParser(configuration()).parse(code);
            return parsed.isSuccessful()
                    ? parsed.getCommentsCollection()
                            .map(found -> found.getComments().stream()
                                    .flatMap(comment -> comment.getRange().stream())
                                    .map(JavaComments::region)
                                    .toList())
                    : Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static ParserConfiguration configuration() {
        return new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
                .setAttributeComments(false)
                .setStoreTokens(false);
    }

    private static Region region(Range range) {
        return new Region(range.begin.line, range.begin.column, range.end.line, range.end.column + 1);
    }
}
