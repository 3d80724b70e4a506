/** What git knows of a working tree: its configuration, its index, and which files are tracked or ignored. */
@NullMarked
package io.github.stripekeys.source.git.worktree;

import org.jspecify.annotations.NullMarked;
