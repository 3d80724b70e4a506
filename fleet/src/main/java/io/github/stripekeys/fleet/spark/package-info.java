/** A fleet scanned by the workers of Apache Spark. What a unit is and how it is scanned is in the command line's module. */
@NullMarked
package io.github.stripekeys.fleet.spark;

import org.jspecify.annotations.NullMarked;
