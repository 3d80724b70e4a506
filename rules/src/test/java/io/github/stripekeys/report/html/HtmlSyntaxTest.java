package io.github.stripekeys.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.report.HistoryReportTest;
import io.github.stripekeys.report.LargeResult;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a browser would tolerate and a validator would not. */
class HtmlSyntaxTest {
    private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)((?:\\s+[\\w-]+(?:=\"[^\"<>]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w-]+)(?==|\\s|$)");
    private static final Set<String> EMPTY = Set.of("meta", "link", "rect", "path");

    static Stream<ScanResult> results() {
        return Stream.of(
                Results.of(),
                LargeResult.of(42),
                HistoryReportTest.RESULT,
                Results.hostile("<p title=\"x\">&amp; 'q' </p>"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void closesEachElementOnceAndGivesEachAttributeOnce(ScanResult result) throws IOException {
        for (PageLayout form : List.of(PageLayout.oneFile(), PageLayout.folder())) {
            String html = page(result, form).replaceAll("(?s)(<style>|<script>).*?(</)", "$1$2");
            Deque<String> open = new ArrayDeque<>();
            TAG.matcher(html).results().forEach(tag -> check(tag, open));
            assertEquals(List.of(), List.copyOf(open));
            assertEquals(
                    html.chars().filter(c -> c == '<').count(),
                    TAG.matcher(html).results().count() + 1,
                    "tags, and the document type");
        }
    }

    private static String page(ScanResult result, PageLayout form) throws IOException {
        StringWriter html = new StringWriter();
        HtmlReport.write(result, form, HtmlReport.MOST, html);
        return html.toString();
    }

    private static void check(MatchResult tag, Deque<String> open) {
        String name = tag.group(2);
        if (!tag.group(1).isEmpty()) {
            assertEquals(name, open.pop(), tag.group());
        } else if (!EMPTY.contains(name)) {
            assertTrue(!open.contains("p")
                    || !Set.of("p", "ol", "ul", "div", "section", "article").contains(name));
            open.push(name);
        }
        List<String> attributes = ATTRIBUTE
                .matcher(tag.group(3).replaceAll("\"[^\"]*\"", ""))
                .results()
                .map(attribute -> attribute.group(1))
                .toList();
        assertEquals(attributes.stream().distinct().toList(), attributes, tag.group());
    }
}
