/** A real browser for tests: Debian's chromium, driven over the DevTools protocol. */
@NullMarked
package io.github.stripekeys.browser;

import org.jspecify.annotations.NullMarked;
