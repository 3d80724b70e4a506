/**
 * What other programs than this plugin load: Maven itself as an extension, and the enforcer. They may run on any Java, so that this package is
 * compiled for Java 8 and uses nothing but Maven.
 */
package io.github.stripekeys.everywhere;
