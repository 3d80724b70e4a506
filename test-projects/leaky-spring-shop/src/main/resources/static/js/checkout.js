const publishable = '@pk_live@'; // meant to be here: publishable-key
const stripe = Stripe(publishable);

// Somebody was in a hurry: every visitor can read this and take money.
const secret = '@sk_live:3@'; // finding: secret-key-live
