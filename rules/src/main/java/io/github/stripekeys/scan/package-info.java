/** One act. A request and a source enter, a result leaves: findings, problems and numbers. */
@NullMarked
package io.github.stripekeys.scan;

import org.jspecify.annotations.NullMarked;
