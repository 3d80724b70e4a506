package io.github.stripekeys.decode.literal;

/** What is true of some languages only, besides their marks and functions. */
enum Trait {
    /** Two strings side by side are one, with space between them or not. */
    ADJACENT_STRINGS,
    /** Two words or strings side by side are one if nothing is between them. */
    TOUCHING_WORDS,
    /** Words are values, and need no quotation marks. */
    BARE_WORDS,
    /** A slash may start a regular expression. */
    REGEXES,
    /** It stands in text, where an apostrophe is no quotation mark. */
    IN_TEXT,
    /** The type of a variable stands behind its name without a mark. */
    TYPE_BEHIND_NAME,
    /** A call is a list that starts with its function, without commas. */
    CALLS_ARE_LISTS,
    /** The arguments of a call need no parentheses. */
    BARE_CALLS,
    /** {@code $(name)} stands for a value. */
    NAMES_IN_PARENTHESES,
    /** {@code %name%} and {@code !name!} stand for values. */
    NAMES_IN_PERCENT,
    /** {@code @name} is a name. */
    NAMES_WITH_AT,
    /** {@code -join}, {@code -f}. */
    DASHED_OPERATORS,
    /** {@code format % values}. */
    PERCENT_FORMATS,
    /** {@code parts * separator}. */
    STAR_JOINS,
    /** {@code #define name value}. */
    DEFINES
}
