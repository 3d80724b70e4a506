window.stripeKey = "@rk_live:3@"; // finding: restricted-key-live
