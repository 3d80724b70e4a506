/** What a continuous integration service says of the job that it runs: the one table of such services. */
@NullMarked
package io.github.stripekeys.ci;

import org.jspecify.annotations.NullMarked;
