/** What JavaParser knows about Java source code. Nothing else imports JavaParser. */
@NullMarked
package io.github.stripekeys.detect.java;

import org.jspecify.annotations.NullMarked;
