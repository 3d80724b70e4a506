package io.github.stripekeys.decode;

import java.util.List;

/** A way to write text so that it is not read at first sight. Stateless. */
interface Decoder {
    /** What is behind it in this view; empty if it is not used there. */
    List<View> decode(View view);
}
