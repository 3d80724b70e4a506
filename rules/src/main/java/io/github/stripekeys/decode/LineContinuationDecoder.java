package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that go on in the next line: after a backslash, the indent of which does not count (java.util.Properties, quoted
 * scalars of YAML 1.2.2 section 7.3.1), and folded and plain scalars of YAML (sections 8.1.3 and 7.3.3), where a line
 * that is nothing but letters and digits belongs to the one before.
 */
final class LineContinuationDecoder implements Decoder {
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\R[ \\t\\f]*");
    private static final Pattern FOLDED =
            Pattern.compile("(?<=[A-Za-z0-9_+/])[ \\t]*\\R[ \\t]+(?=[A-Za-z0-9_+/=]+[\"']?[ \\t]*(?:\\R|$))");

    /** A block scalar that keeps its line ends, up to the first line that is not indented more than its key. */
    private static final Pattern KEPT = Pattern.compile(
            "(?m)^([ \\t]*)(?:- )*+[^\\n#]*[:-][ \\t]*\\|[0-9+-]*[ \\t]*(?:#.*)?\\R(?:(?:\\1[ \\t]+.*)?\\R)*+");

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final Pattern folds;
    private final Pattern kept;

    private LineContinuationDecoder(Pattern folds, Pattern kept) {
        this.folds = folds;
        this.kept = kept;
    }

    static LineContinuationDecoder ofProperties() {
        return new LineContinuationDecoder(CONTINUED, NEVER);
    }

    static LineContinuationDecoder ofYaml() {
        return new LineContinuationDecoder(Pattern.compile(CONTINUED + "|" + FOLDED), KEPT);
    }

    @Override
    public List<View> decode(View view) {
        ViewBuilder splicer = new ViewBuilder(view);
        Matcher block = kept.matcher(view.text());
        boolean isBlock = block.find();
        for (Matcher fold = folds.matcher(view.text()); fold.find(); ) {
            while (isBlock && block.end() <= fold.start()) {
                isBlock = block.find();
            }
            if (!isBlock || fold.start() < block.start()) {
                splicer.replace(fold.start(), fold.end(), "", Evidence.JOINED_LINES);
            }
        }
        return splicer.view().stream().toList();
    }
}
