const key = '@sk_live:3@';
