const stripe = Stripe('@pk_live@'); // meant to be here: publishable-key
