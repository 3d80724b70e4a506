#!/bin/sh
curl https://api.stripe.com/v1/charges -u "$STRIPE_KEY:"
