/** Where scripts run: in the browser or on a server, told by their imports, directives and paths. */
@NullMarked
package io.github.stripekeys.exposure.script;

import org.jspecify.annotations.NullMarked;
