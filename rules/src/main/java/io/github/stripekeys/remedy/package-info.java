/**
 * What to do about a credential at the place it is in: what to write instead of it, and where in Stripe's Dashboard to replace it. A
 * place enters, a remedy leaves; neither holds the credential.
 */
@NullMarked
package io.github.stripekeys.remedy;

import org.jspecify.annotations.NullMarked;
