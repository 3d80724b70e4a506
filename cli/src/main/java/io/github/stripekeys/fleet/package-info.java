/** Many repositories, folders, archives and crawls, each scanned by itself, on one machine or, by whoever brings the workers, on many. */
@NullMarked
package io.github.stripekeys.fleet;

import org.jspecify.annotations.NullMarked;
