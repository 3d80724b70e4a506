package io.github.stripekeys.sink;

/** Finds the places of a text that take a credential. Stateless; takes time linear in the text. */
interface ArgumentFinder {
    /** Tells each place from the start of the text to its end. */
    void find(String text, Listener listener);

    /** Is told of places. */
    interface Listener {
        /**
         * A place was found.
         *
         * @param start where what takes the argument starts
         * @param argument where the argument starts
         */
        void found(int start, int argument);
    }
}
