package io.github.stripekeys.credential;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which modes a prefix may name behind its type, as in {@code live_}. */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
enum ModeSegment {
    /** None; the body follows right away. */
    NONE(true),
    /** Live, test, or none. */
    OPTIONAL(true, Mode.LIVE, Mode.TEST),
    /** Live or test. */
    REQUIRED(false, Mode.LIVE, Mode.TEST),
    /** Always test. */
    TEST(false, Mode.TEST);

    private final boolean isOptional;
    private final List<Mode> modes;

    ModeSegment(boolean isOptional, Mode... modes) {
        this.isOptional = isOptional;
        this.modes = List.copyOf(Arrays.asList(modes));
    }

    /** All texts that may stand between a type and a body; empty for none. */
    List<String> segments() {
        return Stream.concat(
                        modes.stream().map(ModeSegment::segment), Stream.of("").filter(any -> isOptional))
                .toList();
    }

    private static String segment(Mode mode) {
        return mode.id() + "_";
    }

    /** The mode that is named at this place of a text. */
    Optional<Mode> modeAt(String text, int start) {
        return modes.stream()
                .filter(mode -> text.startsWith(segment(mode), start))
                .findFirst();
    }

    /** Where the segment that starts here ends; -1 if it is required and missing. */
    int end(String text, int start) {
        return modeAt(text, start).map(mode -> start + segment(mode).length()).orElse(isOptional ? start : -1);
    }
}
