package io.github.stripekeys.detect.disguise;

import java.util.List;

/** A way to write text so that it is not read at first sight. Stateless. */
interface Disguise {
    /** What is behind it in this view; empty if it is not used there. */
    List<View> lift(View view);
}
