package io.github.stripekeys.prefilter;

/** Is told of words that may be put in another order, from the start of a file to its end. */
interface Leads {
    /**
     * A word leads from one place of a prefix to another.
     *
     * @param part which prefix, by its index
     * @param at where the word is in the file
     * @param isLetter whether it is a single character
     * @param isListed whether it is in a list, so that it has no name
     */
    void lead(int part, int from, int to, int at, boolean isLetter, boolean isListed);
}
