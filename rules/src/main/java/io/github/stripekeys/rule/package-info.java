/** What is wrong. Candidates enter, findings leave, which no longer hold the credential. Each rule has a page in the resources beside. */
@NullMarked
package io.github.stripekeys.rule;

import org.jspecify.annotations.NullMarked;
