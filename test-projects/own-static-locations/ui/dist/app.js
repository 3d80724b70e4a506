const key = '@sk_live:5@';
