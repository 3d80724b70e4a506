const stripe = new Stripe(import.meta.env.VITE_STRIPE_SECRET_KEY);
const key = '@sk_live@';
