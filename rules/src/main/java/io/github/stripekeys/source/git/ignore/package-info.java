/** Git's ignore rules (git-scm.com, gitignore). */
@NullMarked
package io.github.stripekeys.source.git.ignore;

import org.jspecify.annotations.NullMarked;
