package io.github.stripekeys.fix.format;

import java.util.List;

/** What a file of configuration has, in its order. */
final class Values {
    private Values() {}

    /** Whether at most one item is another, which has a credential before. */
    static boolean areSameBut(List<String> before, List<String> after, String credential) {
        if (before.size() != after.size()) {
            return false;
        }
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed += before.get(i).contains(credential) ? 1 : 2;
            }
        }
        return changed <= 1;
    }
}
