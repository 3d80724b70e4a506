/** The lines that a report shows around a finding, with every secret in them redacted. */
@NullMarked
package io.github.stripekeys.excerpt;

import org.jspecify.annotations.NullMarked;
