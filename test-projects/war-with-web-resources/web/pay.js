const key = '@sk_test:3@';
