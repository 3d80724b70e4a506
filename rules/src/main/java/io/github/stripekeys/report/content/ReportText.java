package io.github.stripekeys.report.content;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.text.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A result's values in the words of a reviewer. */
public final class ReportText {
    private ReportText() {}

    /** Such as {@code 1 file} or {@code 1,234 files}. */
    public static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** Such as {@code 3 live keys and 1 test key, 1 reaches the browser}. */
    static String credentials(List<Card> cards) {
        Map<String, Long> nouns =
                cards.stream().collect(Collectors.groupingBy(ReportText::noun, TreeMap::new, Collectors.counting()));
        String counts = enumeration(nouns.entrySet().stream()
                .map(noun -> count(noun.getValue(), noun.getKey()))
                .toList());
        long reaching = cards.stream().filter(Card::reachesClient).count();
        if (reaching == 0) {
            return counts;
        }
        return counts + ", " + (cards.size() == 1 ? "it" : reaching) + (reaching == 1 ? " reaches" : " reach")
                + " the browser";
    }

    private static String enumeration(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String noun(Card card) {
        if (card.worst().kind().isPublic()) {
            return "publishable key";
        }
        return switch (card.mode()) {
            case LIVE -> "live key";
            case TEST -> "test key";
            case UNKNOWN -> "other secret";
        };
    }

    public static String mode(Mode mode) {
        return switch (mode) {
            case LIVE -> "live: real money";
            case TEST -> "test mode: no real money";
            case UNKNOWN -> "not told by its text; take it as live";
        };
    }

    /** What to do before anything else. */
    public static String action(Card card) {
        if (card.worst().kind().isPublic()) {
            return "Made to be public: make sure that it is the one of the right account and mode.";
        }
        String first = card.mode() == Mode.TEST ? "Roll it. " : "Assume that it is compromised, and roll it now. ";
        return first
                + switch (card.worst().exposure().surface()) {
                    case CLIENT ->
                        "Everyone who opens the page or the app has it: there, use the publishable key, and send the request to Stripe from your server.";
                    case ARTIFACT ->
                        "Everyone who gets the artifact has it: build it again without, and withdraw this one.";
                    case CI -> "Pipelines print what they run: look for it in their logs too.";
                    case TEST -> "Tests need none: use a sandbox key from the environment, or a made-up one.";
                    default -> "Removing it from the file does not lock it out.";
                };
    }

    /** A link's text: what is done first needs no name, what is wrong besides does. */
    public static String steps(Guide guide, boolean isFirst) {
        String steps = count(guide.steps().size(), "step");
        return isFirst ? steps + " to fix it" : steps + ": " + guide.rule().title();
    }

    /** Whose a suppression is, and until when, such as {@code Accepted by payments until 2026-12-31, 33 days left.} */
    public static String standing(Suppression suppression) {
        String ticket = suppression.ticket() == null ? "" : " (" + suppression.ticket() + ")";
        String by = " by " + suppression.owner() + ticket;
        return suppression.isExpired()
                ? "Accepted" + by + ", but that expired on " + suppression.expires() + ", "
                        + count(-suppression.daysLeft(), "day") + " ago."
                : "Accepted" + by + " until " + suppression.expires() + ", " + count(suppression.daysLeft(), "day")
                        + " left.";
    }

    /** What of a path stands before its {@code src}; a dot for the root. */
    static String module(String path) {
        int end = path.startsWith("src/") ? 0 : path.indexOf("/src/");
        return end > 0 ? path.substring(0, end) : ".";
    }

    /** Whether it stands there otherwise than written out. */
    public static boolean isDisguised(List<Evidence> evidence) {
        return !evidence.equals(List.of(Evidence.LITERAL));
    }

    public static String surface(Surface surface) {
        return switch (surface) {
            case CLIENT -> "reaches browsers, phones or desktops";
            case ARTIFACT -> "packed in what is published";
            case SERVER -> "runs on a server";
            case BUILD -> "read by the build or a deployment";
            case CI -> "read by a CI pipeline";
            case DOCS -> "read by people";
            case TEST -> "run by tests only";
            case GENERATED -> "written by a build";
        };
    }

    /** Such as {@code literal, decoded from base64}. */
    public static String evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(found -> found.id().replace("decoded:", "decoded from ").replace('-', ' '))
                .collect(Collectors.joining(", "));
    }

    /** A shape for each, so that colour is never the only sign. */
    public static String shape(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "◆";
            case HIGH -> "▲";
            case MEDIUM -> "■";
            case LOW -> "●";
            case INFO -> "○";
        };
    }

    /** With a unit of a thousand bytes and its powers, such as {@code 5.7 MB}. */
    static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < 4) {
            size /= 1000;
            unit++;
        }
        return unit == 0 ? count(bytes, "byte") : String.format(Locale.ROOT, "%.1f %sB", size, " kMGT".charAt(unit));
    }

    /** An identifier as a heading, such as {@code Too large}. */
    public static String heading(String id) {
        return id.equals("ci")
                ? "CI"
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }
}
